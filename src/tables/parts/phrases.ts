import {capitalise} from '../../support/capitalise.ts';
import type {Language} from '../../support/localized.ts';
import type {Statistic} from '../model.ts';
import type {IntervalMethod, Treatment} from '../specification.ts';

type Sentence = (labels: string) => string;

/** What weights change. */
export type WeightedNumber = 'percent' | 'mean' | 'sum';

/** Everything that the engine itself says in a table. */
export interface Phrases {
  readonly total: string;
  /** Label of a total that is a number of responses. */
  readonly responses: string;
  readonly answered: string;
  readonly and: string;
  /** Label of a row or column with the number of units. */
  readonly base: (units: string) => string;
  readonly statistics: Readonly<Record<Statistic, string>>;
  readonly only: string;
  readonly kinds: {
    /** "Per cent of 189 municipalities" and the like; `of` is "189 municipalities" or null. */
    readonly percent: (of: string | null) => string;
    readonly rowPercent: (of: string | null) => string;
    readonly columnPercent: (of: string | null) => string;
    readonly totalPercent: (of: string | null) => string;
    /** Per cent of responses, of all or within each row or column; `of` is the number of responses, `by` "192 users". */
    readonly responsePercent: (within: 'all' | 'row' | 'column', of: string | null, by: string | null) => string;
    /** Label of a row or column with the number of responses. */
    readonly responseCount: string;
    readonly n: (units: string, of: string | null) => string;
    readonly sum: (what: string, of: string | null) => string;
    readonly other: (of: string) => string;
    /** Rows that add up to another number than the one stated for all. */
    readonly addsUp: (of: string, stated: string) => string;
    readonly unknownBase: string;
    /** What the size of a rank is. */
    readonly ranks: string;
  };
  /** What happens to missing answers, in a table of per cents and in one of counts; null if it goes without saying. */
  readonly treatments: Readonly<Record<'percents' | 'counts', Readonly<Record<Treatment, Sentence | null>>>>;
  /** Automatic notes. */
  readonly notes: {
    readonly hidden: (labels: string) => string;
    readonly to100: string;
    /** Where numbers are hidden. */
    readonly smallNumbers: string;
    readonly roundedNumbers: (base: number) => string;
    readonly weighted: (weight: string, what: readonly WeightedNumber[]) => string;
    /** What stands in brackets behind the numbers; `level` is `95\u00a0%`. */
    readonly interval: (level: string, methods: readonly (IntervalMethod | 'tByDesign')[]) => string;
    /** By the number of Hyndman & Fan. */
    readonly quantile: (type: number) => string;
    /** Values that are left out at either end. */
    readonly trimmedMean: (drop: number) => string;
    /** A total of some of the rows only: the others have no number. */
    readonly withNumber: (some: number, rows: number) => string;
    /** Per cents of fewer units than `limit`; one `unit` makes `points` percentage points, null if that is not known. */
    readonly smallBase: (limit: number, unit: string | null, points: string) => string;
  };
}

/** How intervals are made, in brackets behind what they are. */
const METHODS: Readonly<Record<Language, Readonly<Record<IntervalMethod | 'tByDesign', string>>>> = {
  nb: {
    wilson: 'prosent: Wilson',
    wilsonCorrected: 'prosent: Wilson med kontinuitetskorreksjon',
    exact: 'prosent: eksakt, Clopper og Pearson',
    logit: 'prosent: logit, etter utvalgsplanen',
    t: 'gjennomsnitt: Students t',
    tByDesign: 'gjennomsnitt: t, etter utvalgsplanen'
  },
  en: {
    wilson: 'per cent: Wilson',
    wilsonCorrected: 'per cent: Wilson with continuity correction',
    exact: 'per cent: exact, Clopper and Pearson',
    logit: 'per cent: logit, by the design of the sample',
    t: 'mean: Student’s t',
    tByDesign: 'mean: t, by the design of the sample'
  }
};

const WEIGHTED: Readonly<Record<Language, Readonly<Record<WeightedNumber, string>>>> = {
  nb: {percent: 'prosentene', mean: 'gjennomsnittene', sum: 'summene'},
  en: {percent: 'per cents', mean: 'means', sum: 'sums'}
};

function listed<K extends string>(keys: readonly K[], names: Readonly<Record<K, string>>, and: string): string {
  const words = keys.map((key) => names[key]);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}

const NB: Phrases = {
  total: 'I alt',
  responses: 'Svar i alt',
  answered: 'Besvart',
  and: 'og',
  base: (units) => `Antall ${units}`,
  statistics: {
    n: 'Antall',
    sum: 'Sum',
    percent: 'Prosent',
    validPercent: 'Gyldig prosent',
    cumulativePercent: 'Kumulativ prosent',
    rowPercent: 'Prosent',
    columnPercent: 'Prosent',
    totalPercent: 'Prosent av alle',
    responsePercent: 'Prosent av svar',
    top: 'Øverst',
    bottom: 'Nederst',
    net: 'Netto',
    mean: 'Gjennomsnitt',
    trimmedMean: 'Trimmet gjennomsnitt',
    median: 'Median',
    quantile: 'Kvantil',
    sd: 'Standardavvik',
    min: 'Minst',
    max: 'Størst',
    ratio: 'Forhold',
    difference: 'Differanse',
    value: 'Verdi',
    p: 'p',
    text: 'Tekst'
  },
  only: 'Utvalg',
  kinds: {
    percent: (of) => (of === null ? 'Prosent' : `Prosent av ${of}`),
    rowPercent: (of) => (of === null ? 'Prosent av hver rad' : `Prosent av hver rad, i alt ${of}`),
    columnPercent: (of) => (of === null ? 'Prosent av hver kolonne' : `Prosent av hver kolonne, i alt ${of}`),
    totalPercent: (of) => (of === null ? 'Prosent av alle' : `Prosent av alle ${of}`),
    responsePercent: (within, of, by) => {
      const from = by === null ? '' : ` fra ${by}`;
      if (within === 'all') return of === null ? `Prosent av svarene${from}` : `Prosent av ${of} svar${from}`;
      const each = `Prosent av svarene i hver ${within === 'row' ? 'rad' : 'kolonne'}`;
      return of === null ? each : `${each}, i alt ${of} svar${from}`;
    },
    responseCount: 'Antall svar',
    n: (units, of) => (of === null ? `Antall ${units}` : `Antall ${units}, i alt ${of}`),
    sum: (what, of) => (of === null ? `Sum av ${what}` : `Sum av ${what}, i alt ${of}`),
    other: (of) => `I alt ${of}`,
    addsUp: (of, stated) => `Radene summerer seg til ${of}; oppgitt i alt er ${stated}`,
    unknownBase: 'Grunnlaget er ikke kjent.',
    ranks: 'Hver rang gjelder dem som har svart på den'
  },
  treatments: {
    percents: {
      answer: (labels) => `${labels} er med i prosentgrunnlaget.`,
      hidden: (labels) => `${labels} er med i prosentgrunnlaget, men vises ikke.`,
      below: (labels) => `${labels} er ikke med i prosentgrunnlaget, men står for seg med prosent av alle.`,
      chain: (labels) => `${labels} er med i prosent, men ikke i gyldig prosent.`,
      excluded: (labels) => `${labels} er ikke regnet med.`
    },
    counts: {
      answer: null,
      hidden: (labels) => `${labels} er regnet med, men vises ikke.`,
      below: (labels) => `${labels} er ikke med i summen, men står for seg.`,
      chain: null,
      excluded: (labels) => `${labels} er ikke regnet med.`
    }
  },
  notes: {
    hidden: (labels) => `Regnet med, men ikke vist: ${labels}.`,
    to100: 'Prosentene er avrundet slik at de blir 100 til sammen.',
    smallNumbers: 'Små tall er skjult av personvernhensyn, og andre tall slik at de små ikke kan regnes ut.',
    roundedNumbers: (base) =>
      `Antall er avrundet til nærmeste ${base} av personvernhensyn, og prosentene er regnet av avrundede tall. Summer kan avvike.`,
    quantile: (type) => `Kvantilen er beregnet etter metode ${type} hos Hyndman og Fan (1996).`,
    trimmedMean: (drop) =>
      drop === 1
        ? 'Uten den laveste og den høyeste verdien.'
        : `Uten de ${drop} laveste og de ${drop} høyeste verdiene.`,
    weighted: (weight, what) =>
      `${capitalise(listed(what, WEIGHTED.nb, 'og'))} er vektet med ${weight}. Antallet er uten vekter.`,
    interval: (level, methods) =>
      `I klammer: ${level} konfidensintervall (${methods.map((method) => METHODS.nb[method]).join('; ')}).`,
    withNumber: (some, rows) => `Summen er av radene som har et tall: ${some} av ${rows}.`,
    smallBase: (limit, unit, points) =>
      `Færre enn ${limit} i basen${unit === null ? '' : `: 1 ${unit} utgjør ${points} prosentpoeng`}.`
  }
};

const EN: Phrases = {
  total: 'Total',
  responses: 'Total responses',
  answered: 'Answered',
  and: 'and',
  base: (units) => `Number of ${units}`,
  statistics: {
    n: 'Number',
    sum: 'Sum',
    percent: 'Per cent',
    validPercent: 'Valid per cent',
    cumulativePercent: 'Cumulative per cent',
    rowPercent: 'Per cent',
    columnPercent: 'Per cent',
    totalPercent: 'Per cent of all',
    responsePercent: 'Per cent of responses',
    top: 'Top',
    bottom: 'Bottom',
    net: 'Net',
    mean: 'Mean',
    trimmedMean: 'Trimmed mean',
    median: 'Median',
    quantile: 'Quantile',
    sd: 'Standard deviation',
    min: 'Minimum',
    max: 'Maximum',
    ratio: 'Ratio',
    difference: 'Difference',
    value: 'Value',
    p: 'p',
    text: 'Text'
  },
  only: 'Only',
  kinds: {
    percent: (of) => (of === null ? 'Per cent' : `Per cent of ${of}`),
    rowPercent: (of) => (of === null ? 'Per cent of each row' : `Per cent of each row, ${of} in all`),
    columnPercent: (of) => (of === null ? 'Per cent of each column' : `Per cent of each column, ${of} in all`),
    totalPercent: (of) => (of === null ? 'Per cent of all' : `Per cent of all ${of}`),
    responsePercent: (within, of, by) => {
      const from = by === null ? '' : ` from ${by}`;
      if (within === 'all')
        return of === null ? `Per cent of the responses${from}` : `Per cent of ${of} responses${from}`;
      const each = `Per cent of the responses of each ${within}`;
      return of === null ? each : `${each}, ${of} responses in all${from}`;
    },
    responseCount: 'Number of responses',
    n: (units, of) => (of === null ? `Number of ${units}` : `Number of ${units}, ${of} in all`),
    sum: (what, of) => (of === null ? `Sum of ${what}` : `Sum of ${what}, ${of} in all`),
    other: (of) => `${of} in all`,
    addsUp: (of, stated) => `The rows add up to ${of}; the number stated for all is ${stated}`,
    unknownBase: 'The base is not known.',
    ranks: 'Each rank is of those who answered at it'
  },
  treatments: {
    percents: {
      answer: (labels) => `${labels}: in the base.`,
      hidden: (labels) => `${labels}: in the base, but not shown.`,
      below: (labels) => `${labels}: not in the base, but shown apart as per cent of all.`,
      chain: (labels) => `${labels}: in per cent, but not in valid per cent.`,
      excluded: (labels) => `${labels}: not counted.`
    },
    counts: {
      answer: null,
      hidden: (labels) => `${labels}: counted, but not shown.`,
      below: (labels) => `${labels}: not in the total, but shown apart.`,
      chain: null,
      excluded: (labels) => `${labels}: not counted.`
    }
  },
  notes: {
    hidden: (labels) => `Counted, but not shown: ${labels}.`,
    to100: 'The per cents are rounded so that they add up to 100.',
    smallNumbers: 'Small numbers are hidden for privacy, and others so that the small ones cannot be computed.',
    roundedNumbers: (base) =>
      `Counts are rounded to the nearest ${base} for privacy, and per cents are of rounded numbers. Sums may differ.`,
    quantile: (type) => `The quantile is of type ${type} in Hyndman and Fan (1996).`,
    trimmedMean: (drop) =>
      drop === 1
        ? 'Without the lowest and the highest value.'
        : `Without the ${drop} lowest and the ${drop} highest values.`,
    weighted: (weight, what) =>
      `The ${listed(what, WEIGHTED.en, 'and')} are weighted by ${weight}. Numbers are without weights.`,
    interval: (level, methods) =>
      `In brackets: ${level} confidence interval (${methods.map((method) => METHODS.en[method]).join('; ')}).`,
    withNumber: (some, rows) => `The total is of the rows that have a number: ${some} of ${rows}.`,
    smallBase: (limit, unit, points) =>
      `Fewer than ${limit} in the base${unit === null ? '' : `: 1 ${unit} makes ${points} percentage points`}.`
  }
};

export function phrases(language: Language): Phrases {
  return language === 'en' ? EN : NB;
}
