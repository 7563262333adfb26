import {formatProbability} from '../../format/p-value.ts';
import {SIGNS} from '../../format/signs.ts';
import type {Language} from '../../support/localized.ts';
import type {Adjustment} from '../inference.ts';
import type {Column} from '../model.ts';
import type {Draft} from '../parts/draft.ts';
import {numberColumn} from '../parts/draft.ts';
import type {Report} from '../parts/fault.ts';
import type {TracedCell} from '../parts/figure.ts';
import {testKey} from '../parts/keys.ts';
import {phrases} from '../parts/phrases.ts';
import {testName} from './test-text.ts';
import type {FoundTests} from './with-tests.ts';

/** Decimals of the smallest probability that is told by its digits. */
const DECIMALS = 3;

/** A column of what a test finds in each row or row group. */
export interface TestColumn {
  readonly column: Column;
  readonly cells: readonly TracedCell[];
}

interface Around {
  readonly adjust: Adjustment | null;
  readonly language: Language;
  readonly report: Report;
}

/** A column for each method, and for each spanner or measure that is tested by itself; a test of the whole table is a fault. */
export function testColumns(draft: Draft, found: readonly FoundTests[], around: Around): readonly TestColumn[] {
  return found.flatMap(({method, parts}) => {
    if (parts.some(({row, isItem}) => row === null || isItem === true)) {
      const message = `"${method}" is not of each row, nor of each row group, so a column of it would hold one number`;
      const hint = 'leave showTests out; a set of several answers in rows, or several variables, has a test each';
      around.report('tests-column', ['showTests'], message, hint);
      return [];
    }
    return [...Map.groupBy(parts, ({column}) => column)].map(([within, own]) =>
      columnOf(draft, {method, parts: own}, within, found.length > 1, around)
    );
  });
}

function columnOf(
  {columns, spanners}: Draft,
  {method, parts}: FoundTests,
  within: string | null,
  isOneOfSeveral: boolean,
  {adjust, language}: Around
): TestColumn {
  const [first] = parts.flatMap(({result}) => result ?? []);
  const p = phrases(language).statistics.p;
  const spanner = spanners.find(({key}) => key === within)?.key ?? null;
  const measured = spanner === null && within !== null ? columns.find(({key}) => key === within) : undefined;
  const key = testKey(method, within);
  const column = numberColumn({
    key,
    statistic: 'p',
    label: isOneOfSeveral && first !== undefined ? `${p} (${testName(first, language)})` : p,
    kind: 'test',
    spanner: spanner ?? measured?.spanner ?? null,
    decimals: DECIMALS
  });
  const cells = parts.flatMap(({row, result}): readonly TracedCell[] => {
    if (row === null) return [];
    const at = {row, column: key, statistic: 'p', base: result?.base ?? null, noteMarks: []} as const;
    if (result === null) {
      return [{...at, value: null, text: SIGNS.impossible.sign, state: 'na', origin: {kind: 'untested', method}}];
    }
    const value = result.adjusted ?? result.p;
    const text = formatProbability(value, language);
    return [{...at, value, text, state: 'computed', origin: {kind: 'test', result, adjust}}];
  });
  return {column, cells};
}

/** The draft with columns of probabilities: each behind the columns that it is of, before the number of units. */
export function withTestColumns(draft: Draft, added: readonly TestColumn[]): Draft {
  if (added.length === 0) return draft;
  const columns = added.reduce<readonly Column[]>((all, {column}) => {
    const last = column.spanner === null ? -1 : all.findLastIndex(({spanner}) => spanner === column.spanner);
    const base = all.findIndex(({kind}) => kind === 'base');
    const at = last >= 0 ? last + 1 : base >= 0 ? base : all.length;
    return [...all.slice(0, at), column, ...all.slice(at)];
  }, draft.columns);
  return {...draft, columns, cells: [...draft.cells, ...added.flatMap(({cells}) => cells)]};
}
