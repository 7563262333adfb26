import {draws, type Interview} from './model.ts';

/** Where somebody hears of the services: a question with a box for each answer. */
const CHANNELS = ['nettside', 'sosiale_medier', 'avis', 'venner', 'plakat', 'ansatte'];
export const CHANNEL_HEADER = CHANNELS.map((name) => `kanal_${name}`);

/** Reasons to come, with the chance of each; up to three are given, the most important first. */
const REASONS = ['laane', 'lese', 'moete', 'laere', 'barn', 'arrangement'];
const REASON_WEIGHTS: readonly number[] = [330, 180, 200, 120, 110, 140];
export const REASON_HEADER = ['grunn_1', 'grunn_2', 'grunn_3'];

/** When somebody would come: several codes in one cell. */
const TIMES: readonly (readonly [code: string, chance: number])[] = [
  ['hverdag_dag', 340],
  ['hverdag_kveld', 520],
  ['lordag', 460],
  ['sondag', 210]
];

/** Boxes that are ticked or not; who ticks none and skips the question has empty cells. */
export function channelsOf({person, wave, age}: Interview): readonly string[] {
  const random = draws('channels', person.number, wave);
  if (random.chance(30)) return CHANNELS.map(() => '');
  const old = age >= 60 ? 1 : 0;
  const young = age < 30 ? 1 : 0;
  const chances = [420, 260 + 330 * young - 130 * old, 170 + 280 * old - 110 * young, 400, 210, 180];
  return chances.map((chance) => (random.chance(chance) ? 'ja' : 'nei'));
}

/** Up to three reasons in order of importance, none of them twice. */
export function reasonsOf({person, wave, age}: Interview, isUser: boolean): readonly string[] {
  if (!isUser) return REASON_HEADER.map(() => 'ikke_aktuelt');
  const random = draws('reasons', person.number, wave);
  if (random.chance(25)) return REASON_HEADER.map(() => '');
  const wanted = 1 + random.pick([260, 410, 330]);
  let weights = REASON_WEIGHTS.map((weight, i) =>
    REASONS[i] === 'barn' ? (age >= 30 && age < 45 ? 340 : 40) : weight
  );
  const found: string[] = [];
  while (found.length < wanted) {
    const i = random.pick(weights);
    found.push(REASONS[i] ?? '');
    weights = weights.map((weight, j) => (j === i ? 0 : weight));
  }
  return REASON_HEADER.map((_, i) => found[i] ?? '');
}

export function timesOf({person, wave, age}: Interview): string {
  const random = draws('times', person.number, wave);
  if (random.chance(40)) return 'vet_ikke';
  const chosen = TIMES.filter(([code, chance]) => random.chance(code === 'hverdag_dag' && age >= 60 ? 720 : chance));
  return chosen.map(([code]) => code).join(';');
}

/** Hours a week of reading, music, handicraft and the like, in half hours: many with few, a few with many. */
export function hoursOf({person, wave}: Interview, isUser: boolean): string {
  const random = draws('hours', person.number, wave);
  if (random.chance(45)) return '';
  const always = draws('interest', person.number).below(13);
  const usual = Math.floor((always * random.below(13)) / 7) + (isUser ? random.below(5) : 0);
  const halves = usual + (random.chance(25) ? 16 + random.below(44) : 0);
  return halves % 2 === 0 ? String(halves / 2) : `${Math.floor(halves / 2)}.5`;
}
