import type {SEXES} from './model.ts';

/** Ages at which a band begins. */
const BANDS: readonly number[] = [60, 45, 30, 18];

/** Of 10,000 inhabitants of the invented country, by sex and by the bands above. */
const POPULATION: Readonly<Record<(typeof SEXES)[number], readonly number[]>> = {
  kvinne: [1_410, 1_290, 1_320, 980],
  mann: [1_290, 1_310, 1_370, 1_030]
};

/** What post-stratification looks at. */
export interface Weighed {
  readonly sex: (typeof SEXES)[number];
  readonly age: number;
}

/**
 * Weights that give each group of age and sex its share of the population: share of the population ÷ share of those who
 * answered, with three decimals. Their mean is 1 but for rounding.
 */
export function weightsOf(answered: readonly Weighed[]): readonly string[] {
  const groupOf = ({sex, age}: Weighed): string => `${sex} ${bandOf(age)}`;
  const sizes = new Map([...Map.groupBy(answered, groupOf)].map(([group, members]) => [group, members.length]));
  return answered.map((one) => {
    const part = (POPULATION[one.sex][bandOf(one.age)] ?? 0) * answered.length;
    const whole = 10_000 * (sizes.get(groupOf(one)) ?? 1);
    return thousandths(Math.floor((2_000 * part + whole) / (2 * whole)));
  });
}

function bandOf(age: number): number {
  return BANDS.findIndex((first) => age >= first);
}

/** 1234 → `1.234`. */
function thousandths(value: number): string {
  return `${Math.floor(value / 1000)}.${String(value % 1000).padStart(3, '0')}`;
}
