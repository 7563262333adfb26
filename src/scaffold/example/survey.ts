import {belongingOf, recommendationOf, SATISFACTION_HEADER, satisfactionOf} from './attitudes.ts';
import {CHANNEL_HEADER, channelsOf, hoursOf, REASON_HEADER, reasonsOf, timesOf} from './habits.ts';
import {SERVICES, type Interview} from './model.ts';
import {useOf} from './use.ts';
import {weightsOf} from './weights.ts';

/** An interview with its answers. */
export interface Answered extends Interview {
  readonly hours: string;
  readonly belonging: string;
  readonly recommends: string;
  readonly satisfaction: readonly string[];
  /** The whole line of the CSV. */
  readonly row: readonly string[];
}

export const SURVEY_HEADER: readonly string[] = [
  ...['nr', 'runde', 'panel', 'region', 'kommune', 'bosted', 'kjonn', 'alder', 'utdanning', 'skjema', 'hyppighet'],
  ...['kjenner', 'brukt', 'dekker', 'onsker'].flatMap((aspect) => SERVICES.map((service) => `${aspect}_${service}`)),
  ...SATISFACTION_HEADER,
  ...CHANNEL_HEADER,
  ...REASON_HEADER,
  ...['naar', 'timer', 'tilhorighet', 'anbefaler', 'vekt']
];

/** The answers of both waves; weights are those of a wave. */
export function makeSurvey(interviews: readonly Interview[]): readonly Answered[] {
  const waves = Map.groupBy(interviews, ({wave}) => wave);
  const twice = new Set(waves.get(2)?.map(({person}) => person.number));
  const once = new Set(waves.get(1)?.map(({person}) => person.number));
  return [...waves.values()].flatMap((wave) => {
    const weights = weightsOf(wave.map(({person: {sex}, age}) => ({sex, age})));
    return wave.map((interview, i) => {
      const {number} = interview.person;
      return answer(interview, twice.has(number) && once.has(number), weights[i] ?? '');
    });
  });
}

function answer(interview: Interview, isPanel: boolean, weight: string): Answered {
  const {person, wave, age} = interview;
  const {municipality, sex, education, settlement, form} = person;
  const {frequency, knows, uses, suffices, wants, isUser} = useOf(interview);
  const satisfaction = satisfactionOf(interview, isUser);
  const hours = hoursOf(interview, isUser);
  const belonging = belongingOf(interview, isUser);
  const recommends = recommendationOf(interview, isUser);
  const home = [municipality.region, municipality.code, settlement];
  const row = [
    ...[
      String(person.number),
      String(wave),
      isPanel ? 'ja' : 'nei',
      ...home,
      sex,
      String(age),
      education,
      form,
      frequency
    ],
    ...[...knows, ...uses, ...suffices, ...wants],
    ...satisfaction,
    ...channelsOf(interview),
    ...reasonsOf(interview, isUser),
    ...[timesOf(interview), hours, belonging, recommends, weight]
  ];
  return {...interview, hours, belonging, recommends, satisfaction, row};
}

export const PANEL_HEADER: readonly string[] = [
  ...['nr', 'region', 'kommune', 'kjonn', 'alder'],
  ...['informasjon', 'tilhorighet', 'timer', 'anbefaler'].flatMap((name) => [`${name}_1`, `${name}_2`]),
  'vekt'
];

/** Those who answered in both waves, a line each, with their weights as a group. */
export function panelRows(survey: readonly Answered[]): readonly (readonly string[])[] {
  const second = new Map(survey.flatMap((one) => (one.wave === 2 ? [[one.person.number, one]] : [])));
  const pairs = survey.flatMap((before) => {
    const after = before.wave === 1 ? second.get(before.person.number) : undefined;
    return after === undefined ? [] : [{before, after}];
  });
  const weights = weightsOf(pairs.map(({before: {person, age}}) => ({sex: person.sex, age})));
  const information = SATISFACTION_HEADER.indexOf('tilfreds_informasjon');
  return pairs.map(({before, after}, i) => {
    const {number, municipality, sex} = before.person;
    return [
      ...[String(number), municipality.region, municipality.code, sex, String(before.age)],
      ...[before, after].map(({satisfaction}) => satisfaction[information] ?? ''),
      ...[before, after].map(({belonging}) => belonging),
      ...[before, after].map(({hours}) => hours),
      ...[before, after].map(({recommends}) => recommends),
      weights[i] ?? ''
    ];
  });
}
