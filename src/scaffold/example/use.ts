import {likingOf} from './attitudes.ts';
import {draws, SERVICES, type Interview, type Service} from './model.ts';

/** How often somebody comes, from never to every week. */
const FREQUENCIES = ['aldri', 'sjelden', 'maanedlig', 'ukentlig'];
const STEPS: readonly number[] = [-18, 0, 17];
const EDUCATIONS = ['grunnskole', 'videregaaende', 'fagskole', 'universitet'];

/** Times of 1,000 that somebody knows a service, and uses one that is known. */
const KNOWN: Readonly<Record<Service, readonly [known: number, used: number]>> = {
  bibliotek: [960, 560],
  utstyr: [410, 290],
  verksted: [370, 210],
  spraak: [290, 110],
  digital: [540, 240],
  bokbuss: [330, 90]
};

/** What somebody knows and uses, as it stands in the data: a list per question, service by service. */
export interface Use {
  readonly frequency: string;
  readonly knows: readonly string[];
  readonly uses: readonly string[];
  /** Whether what is used is enough. */
  readonly suffices: readonly string[];
  /** Whether somebody who does not use a service would like to. */
  readonly wants: readonly string[];
  readonly isUser: boolean;
}

export function useOf(interview: Interview): Use {
  const {person, wave, age} = interview;
  const random = draws('frequency', person.number, wave);
  const felt =
    Math.trunc(likingOf(interview) / 3) +
    7 * EDUCATIONS.indexOf(person.education) -
    12 +
    (age >= 60 ? 7 : age >= 30 && age < 45 ? 5 : 0) +
    (person.municipality.size === 'stor' ? 5 : 0) +
    random.bell();
  const step = STEPS.filter((limit) => felt >= limit).length;
  const frequency = random.chance(20) ? '' : random.chance(15) ? 'vet_ikke' : (FREQUENCIES[step] ?? '');
  const services = SERVICES.map((service) => serviceOf(interview, service, step));
  return {
    frequency,
    knows: services.map(({knows}) => knows),
    uses: services.map(({uses}) => uses),
    suffices: services.map(({suffices}) => suffices),
    wants: services.map(({wants}) => wants),
    isUser: services.some(({uses}) => uses === 'ja')
  };
}

/** The cascade of one service: who knows it is asked of use, who uses it whether it suffices, who does not whether it is wanted. */
function serviceOf(interview: Interview, service: Service, step: number) {
  const {person, wave, age} = interview;
  const random = draws('service', service, person.number, wave);
  const [known, used] = KNOWN[service];
  const isRemote = person.settlement === 'spredt' || person.settlement === 'oy';
  const nearness = service === 'bokbuss' ? (isRemote ? 220 : -80) : 0;
  const knows = random.chance(25) ? '' : random.chance(known + 60 * (step - 1) + nearness) ? 'ja' : 'nei';
  const eager = used + 130 * (step - 1) + nearness + (service === 'digital' && age >= 60 ? 140 : 0);
  const uses = knows !== 'ja' ? 'ikke_aktuelt' : random.chance(15) ? '' : random.chance(eager) ? 'ja' : 'nei';
  const suffices =
    uses !== 'ja'
      ? 'ikke_aktuelt'
      : random.chance(30)
        ? 'vet_ikke'
        : (['helt', 'delvis', 'ikke'][random.pick([620, 290, 90])] ?? '');
  const wants =
    uses === 'ja' || uses === '' || knows === ''
      ? 'ikke_aktuelt'
      : random.chance(110)
        ? 'vet_ikke'
        : random.chance((knows === 'ja' ? 260 : 190) + (isRemote ? 90 : 0))
          ? 'ja'
          : 'nei';
  return {knows, uses, suffices, wants};
}
