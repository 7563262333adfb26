import type {Dataset} from '../../data/model.ts';
import {formatCount} from '../../format/number.ts';
import type {Language} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {Statistic} from '../model.ts';
import type {CommonSpecification, Treatment} from '../specification.ts';
import {phrases} from './phrases.ts';
import type {Plan} from './plan.ts';
import type {Selection} from './selection.ts';

/** What the line at the head of a table is made of. */
export interface BaseLine {
  readonly specification: CommonSpecification;
  readonly selection: Selection;
  readonly language: Language;
  /** Kind of per cent, or `n`; null where columns are of several kinds. */
  readonly statistic: Statistic | null;
  /** What is added up, in a table of sums. */
  readonly summed?: string | null;
  /** Units counted; null where that is unknown or differs. */
  readonly base: number | null;
  /** Units that the dataset is said to describe, where its rows may add up to another number. */
  readonly stated?: number | null;
  /** What per cents of responses are of, if there are any. */
  readonly responses?: {readonly within: 'all' | 'row' | 'column'; readonly count: number | null} | null;
  /** Whether answers are counted by their ranks. */
  readonly isRanking?: boolean;
  /** Whether per cents stand on a base that nobody knows. */
  readonly baseUnknown: boolean;
  readonly plans: readonly Plan[];
}

/** Who is counted, of what the per cents are, and what happens to missing answers, in one line. */
export function baseLine(line: BaseLine): string {
  const {language, baseUnknown, selection} = line;
  const words = phrases(language);
  const {base, dataset} = selection;
  const title = base === null ? null : lowered(inLanguage(base.title, language));
  const sentences = [
    [kindOf(line), title].filter((part) => part !== null).join(': '),
    responsesBeside(line),
    line.isRanking === true ? words.kinds.ranks : null,
    baseUnknown ? words.kinds.unknownBase.replace(/\.$/, '') : null,
    ...conditions(line.specification, dataset, language),
    ...line.plans.flatMap((plan) =>
      treatments(plan, line.statistic === 'n' || line.statistic === 'sum' ? 'counts' : 'percents', language)
    )
  ];
  const written = sentences.flatMap((sentence) =>
    sentence === null || sentence === '' ? [] : [sentence.replace(/\.?$/, '.')]
  );
  // Rows and columns whose missing answers have one label and one treatment are told once.
  return [...new Set(written)].join(' ');
}

/** Plural or singular name of a dataset's unit. */
export function unitName({unit}: Dataset, count: number, language: Language): string {
  const forms = (language === 'en' ? unit.en : null) ?? unit.nb;
  return forms[count === 1 ? 0 : 1];
}

function kindOf({statistic, base, stated, summed, responses, language, selection: {dataset}}: BaseLine): string | null {
  const {kinds} = phrases(language);
  if (base !== null && (stated ?? base) !== base) {
    return kinds.addsUp(
      `${formatCount(base, language)} ${unitName(dataset, base, language)}`,
      formatCount(stated ?? base, language)
    );
  }
  const of = base === null ? null : `${formatCount(base, language)} ${unitName(dataset, base, language)}`;
  switch (statistic) {
    case 'percent':
    case 'validPercent':
    case 'cumulativePercent':
      return kinds.percent(of);
    case 'rowPercent':
    case 'columnPercent':
    case 'totalPercent':
      return kinds[statistic](of);
    case 'responsePercent':
      return responsesOf(responses, of, language);
    case 'n':
      return kinds.n(unitName(dataset, 2, language), base === null ? null : formatCount(base, language));
    case 'sum':
      return kinds.sum(summed ?? '', of);
    default:
      return of === null ? null : kinds.other(of);
  }
}

/** Of what per cents of responses are, where they stand beside others. */
function responsesBeside({statistic, responses = null, language}: BaseLine): string | null {
  return responses === null || statistic === 'responsePercent' ? null : responsesOf(responses, null, language);
}

function responsesOf(responses: BaseLine['responses'], by: string | null, language: Language): string {
  const {within = 'all', count = null} = responses ?? {};
  return phrases(language).kinds.responsePercent(within, count === null ? null : formatCount(count, language), by);
}

/** `Kommunetype: Bykommuner`, per condition; the items of a battery that were chosen are seen in its rows. */
function conditions(specification: CommonSpecification, dataset: Dataset, language: Language): readonly string[] {
  const seen = 'items' in specification ? specification.items : null;
  const told = Object.entries(specification.where ?? {}).filter(([name]) => name !== seen);
  return told.map(([name, wanted]) => {
    const codes = typeof wanted === 'string' ? [wanted] : wanted;
    const named = dataset.variables.get(name) ?? dataset.sets.get(name);
    const categories =
      named === undefined ? [] : 'items' in named ? named.items.map(({category}) => category) : named.categories;
    const labels = codes.map((code) => {
      const category = categories.find((one) => one.code === code);
      return category === undefined ? code : inLanguage(category.label, language);
    });
    return `${phrases(language).only}: ${named === undefined ? name : inLanguage(named.title, language)}: ${labels.join(', ')}`;
  });
}

const ORDER: readonly Treatment[] = ['answer', 'hidden', 'below', 'chain', 'excluded'];

function treatments(plan: Plan, kind: 'percents' | 'counts', language: Language): readonly string[] {
  return ORDER.flatMap((treatment) => {
    const labels = missingLabels(plan, treatment, language);
    return labels.length === 0 ? [] : (phrases(language).treatments[kind][treatment]?.(listed(labels, language)) ?? []);
  });
}

/** Labels of the missing categories that are treated so, each once. */
function missingLabels({axis, missing}: Plan, treatment: Treatment, language: Language): readonly string[] {
  const slots = missing.get(treatment) ?? [];
  const labels = slots.flatMap((slot) => axis.slots[slot]?.category.label ?? []);
  return [...new Set(labels.map((label) => inLanguage(label, language)))];
}

/** `Ikke svart og vet ikke`. */
function listed(labels: readonly string[], language: Language): string {
  const inText = labels.map((label, i) => (i === 0 ? label : lowered(label)));
  const last = inText.at(-1) ?? '';
  return inText.length < 2 ? last : `${inText.slice(0, -1).join(', ')} ${phrases(language).and} ${last}`;
}

/** Abbreviations keep their capitals. */
function lowered(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? `${label.slice(0, 1).toLowerCase()}${label.slice(1)}` : label;
}
