import {randomOf, type Random} from './random.ts';

/** What all draws of the example begin with. Another number makes another survey. */
const SEED = 20260115;

/** The draws of a topic: of a question and a respondent, of a municipality. */
export function draws(...topic: readonly (string | number)[]): Random {
  return randomOf(SEED, topic.join(' '));
}

export const REGIONS = ['nord', 'vest', 'sor', 'ost'] as const;
export const SIZES = ['liten', 'middels', 'stor'] as const;
export const SEXES = ['kvinne', 'mann'] as const;
export const SETTLEMENTS = ['by', 'tettsted', 'spredt', 'oy'] as const;
export const SERVICES = ['bibliotek', 'utstyr', 'verksted', 'spraak', 'digital', 'bokbuss'] as const;

export type Wave = 1 | 2;
export type Region = (typeof REGIONS)[number];
export type Size = (typeof SIZES)[number];
export type Service = (typeof SERVICES)[number];

/** An invented municipality: a cluster of the sample, in one of its strata. */
export interface Municipality {
  /** `k01` to `k60`. */
  readonly code: string;
  readonly region: Region;
  readonly size: Size;
  readonly inhabitants: number;
  /** How many answered in the first wave. */
  readonly respondents: number;
  /** From −6 to 6: what all its inhabitants have in common. */
  readonly mood: number;
}

/** An invented respondent, as in the wave in which he or she first answered. */
export interface Person {
  readonly number: number;
  readonly municipality: Municipality;
  readonly sex: (typeof SEXES)[number];
  /** In years. */
  readonly age: number;
  readonly education: string;
  readonly settlement: (typeof SETTLEMENTS)[number];
  /** Which of two orders the questions stood in: decided by lot, so that nothing hangs on it. */
  readonly form: 'a' | 'b';
  /** From −40 to 40: how much the person likes things in general. */
  readonly liking: number;
}

/** A person in a wave. */
export interface Interview {
  readonly person: Person;
  readonly wave: Wave;
  /** In that wave. */
  readonly age: number;
}

/** One of some things, as often as its weight says. */
export function pickOf<T>(things: readonly T[], random: Random, weights: readonly number[]): T {
  const found = things[random.pick(weights)];
  if (found === undefined) throw new RangeError(`${weights.length} weights for ${things.length} things`);
  return found;
}

/** `value`, but no less than `least` and no more than `most`. */
export function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
