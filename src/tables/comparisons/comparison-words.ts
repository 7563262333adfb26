import type {Language} from '../../support/localized.ts';
import type {Adjustment, Comparison} from '../inference.ts';

/** What a table says of its comparisons. */
interface ComparisonWords {
  readonly methods: Readonly<Record<Comparison['method'], string>>;
  readonly adjusted: Readonly<Record<Adjustment, string>>;
  readonly note: (of: Comparison['of'], method: string, adjusted: string, percent: string) => string;
}

export const COMPARISON_WORDS: Readonly<Record<Language, ComparisonWords>> = {
  nb: {
    methods: {
      proportions: 'z-test av to andeler',
      welch: 'Welchs t-test'
    },
    adjusted: {
      holm: 'Holm',
      bonferroni: 'Bonferroni',
      benjaminiHochberg: 'Benjamini og Hochberg'
    },
    note: (of, method, adjusted, percent) =>
      `Store bokstaver: tallet er signifikant større enn i ${of === 'columns' ? 'kolonnene' : 'radene'} med disse bokstavene ` +
      `(${method} parvis, p justert etter ${adjusted} i hver ${of === 'columns' ? 'rad' : 'kolonne'}, ${percent}s nivå).`
  },
  en: {
    methods: {
      proportions: 'z tests of two proportions',
      welch: 'Welch’s t tests'
    },
    adjusted: {
      holm: 'Holm’s method',
      bonferroni: 'Bonferroni’s method',
      benjaminiHochberg: 'Benjamini and Hochberg’s method'
    },
    note: (of, method, adjusted, percent) =>
      `Capital letters: the number is significantly larger than in the ${of} with these letters ` +
      `(pairwise ${method}, p adjusted by ${adjusted} in each ${of === 'columns' ? 'row' : 'column'}, at the level of ${percent}).`
  }
};
