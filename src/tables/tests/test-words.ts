import type {Language} from '../../support/localized.ts';
import type {Adjustment, TestMethod, TestResult} from '../inference.ts';

type Effect = NonNullable<TestResult['effect']>['name'];

/** What a table says of its tests. */
interface TestWords {
  readonly methods: Readonly<Record<TestMethod | 'welchOfTwo', string>>;
  readonly effects: Readonly<Record<Effect, string>>;
  readonly fewExpected: (few: number, cells: number) => string;
  /** What stands before the parts with such cells, and how many these are. */
  readonly fewExpectedIn: string;
  readonly ofCells: (few: number, cells: number) => string;
  readonly adjusted: Readonly<Record<Adjustment, string>>;
}

export const TEST_WORDS: Readonly<Record<Language, TestWords>> = {
  nb: {
    methods: {
      chiSquare: 'Pearsons khikvadrattest',
      chiSquareCorrected: 'Khikvadrattest med Yates’ korreksjon',
      fisher: 'Fishers eksakte test',
      raoScott: 'Rao og Scotts test, etter utvalgsplanen',
      welch: 'Welchs variansanalyse',
      welchOfTwo: 'Welchs t-test',
      anova: 'Enveis variansanalyse',
      mannWhitney: 'Mann–Whitneys test',
      kruskalWallis: 'Kruskal–Wallis’ test',
      mcNemar: 'McNemars test',
      mcNemarExact: 'McNemars eksakte test',
      pairedT: 'Parvis t-test',
      wilcoxon: 'Wilcoxons test for par',
      pearson: 'Pearsons korrelasjon',
      spearman: 'Spearmans rangkorrelasjon',
      friedman: 'Friedmans test'
    },
    effects: {cramersV: 'Cramérs V', oddsRatio: 'oddsratio', r: 'r', rho: 'ρ'},
    fewExpected: (few, cells) => `forventet antall under 5 i ${few} av ${cells} ruter`,
    fewExpectedIn: 'Forventet antall under 5',
    ofCells: (few, cells) => `${few} av ${cells} ruter`,
    adjusted: {
      holm: 'justert etter Holm',
      bonferroni: 'justert etter Bonferroni',
      benjaminiHochberg: 'justert etter Benjamini og Hochberg'
    }
  },
  en: {
    methods: {
      chiSquare: 'Pearson’s chi-square test',
      chiSquareCorrected: 'Chi-square test with Yates’s correction',
      fisher: 'Fisher’s exact test',
      raoScott: 'Rao and Scott’s test, by the design of the sample',
      welch: 'Welch’s analysis of variance',
      welchOfTwo: 'Welch’s t test',
      anova: 'One-way analysis of variance',
      mannWhitney: 'Mann–Whitney test',
      kruskalWallis: 'Kruskal–Wallis test',
      mcNemar: 'McNemar’s test',
      mcNemarExact: 'McNemar’s exact test',
      pairedT: 'Paired t test',
      wilcoxon: 'Wilcoxon’s test of pairs',
      pearson: 'Pearson’s correlation',
      spearman: 'Spearman’s rank correlation',
      friedman: 'Friedman’s test'
    },
    effects: {cramersV: 'Cramér’s V', oddsRatio: 'odds ratio', r: 'r', rho: 'ρ'},
    fewExpected: (few, cells) => `expected counts below 5 in ${few} of ${cells} cells`,
    fewExpectedIn: 'Expected counts below 5',
    ofCells: (few, cells) => `${few} of ${cells} cells`,
    adjusted: {
      holm: 'adjusted by Holm’s method',
      bonferroni: 'adjusted by Bonferroni’s method',
      benjaminiHochberg: 'adjusted by Benjamini and Hochberg’s method'
    }
  }
};
