import {inLanguage} from '../support/localized.ts';
import type {BuiltTable, TableBuilder} from './build.ts';
import type {CountedVariable} from './frequency/count-variables.ts';
import {countVariables} from './frequency/count-variables.ts';
import {frequencyCells} from './frequency/frequency-cells.ts';
import {frequencyColumns} from './frequency/frequency-columns.ts';
import type {Statistic} from './model.ts';
import {checkAmountBase, summedText} from './parts/amounts.ts';
import {automaticNotes, hiddenLabels, weightIn} from './parts/automatic-notes.ts';
import {baseLine} from './parts/base-line.ts';
import {groupsOf, stubRow} from './parts/draft.ts';
import type {Faults} from './parts/fault.ts';
import {collectFaults, failed} from './parts/fault.ts';
import {finish} from './parts/finish.ts';
import {special} from './parts/keys.ts';
import {phrases} from './parts/phrases.ts';
import {displayed} from './parts/plan.ts';
import {unitName} from './parts/base-line.ts';
import {planVariables} from './frequency/plan-variables.ts';
import {asksResponses, onlyResponses} from './parts/responses.ts';
import {select} from './parts/selection.ts';
import {sourceOf} from './parts/source.ts';
import {checkStatistics} from './parts/statistics.ts';
import type {FrequencySpecification} from './specification.ts';
import type {Frequency} from './frequency/model.ts';

const STATISTICS: readonly Statistic[] = [
  'n',
  'percent',
  'validPercent',
  'cumulativePercent',
  'responsePercent',
  'sum'
];

/** Builds a frequency table: one variable or set, or several with one code list side by side. */
export const buildFrequency: TableBuilder<FrequencySpecification> = (specification, context) => {
  const faults = collectFaults();
  const {report} = faults;
  const selection = select(specification, context, report);
  if (selection === null) return failed(faults);
  const source = sourceOf(specification, selection, specification.statistics ?? ['percent'], report);
  if (source === null) return failed(faults);
  const statistics = specification.statistics ?? (source.kind === 'percents' ? ['percent'] : ['n', 'percent']);
  const possible = source.kind === 'percents' ? (['percent'] as const) : STATISTICS;
  checkStatistics(statistics, possible, report);
  checkAmountBase(source, specification, report);
  const showBase = specification.showBase ?? 'note';
  if (showBase === 'column' || showBase === 'margins') {
    report(
      'base-place',
      ['showBase'],
      `a frequency table has no room for its base in "${showBase}"`,
      "use 'note', 'row' or 'total'"
    );
  }
  const variables = countVariables(specification, selection, source, statistics, report);
  const [first] = variables;
  if (first === undefined || faults.found.length > 0) return failed(faults);
  const plan = planVariables(specification, variables, context.language, asksResponses(statistics), report);
  if (faults.found.length > 0) return failed(faults);
  const frequency = {specification, language: context.language, variables, plan, statistics, showBase, report};
  return finishFrequency(frequency, first, faults);
};

function finishFrequency(frequency: Frequency, first: CountedVariable, faults: Faults): BuiltTable {
  const {specification, language, variables, plan, statistics, showBase} = frequency;
  const {counting, tabulation, axis} = first;
  const {cells, base, told, responses, baseUnknown} = frequencyCells(frequency);
  const units = unitName(counting.dataset, 2, language);
  const baseRow = {
    key: special(axis.name, 'base'),
    label: onlyResponses(statistics) ? phrases(language).kinds.responseCount : phrases(language).base(units),
    kind: 'base' as const,
    group: null,
    description: null,
    noteMarks: []
  };
  const parts = displayed(plan);
  return finish(
    {
      ...frequencyColumns(frequency),
      rows: [...parts.map((part) => stubRow(part)), ...(showBase === 'row' ? [baseRow] : [])],
      rowGroups: groupsOf(parts),
      cells
    },
    {
      kind: 'frequency',
      specification,
      language,
      dataset: counting.dataset,
      others: [],
      stubhead: variables.length === 1 ? inLanguage(axis.title, language) : '',
      descriptionHead: null,
      base,
      told,
      responses,
      baseLine: baseLine({
        specification,
        selection: counting,
        language,
        statistic: statistics.find((statistic) => statistic !== 'n') ?? 'n',
        base,
        summed: summedText(counting, language),
        responses: asksResponses(statistics) ? {within: 'all', count: responses} : null,
        baseUnknown,
        plans: [plan]
      }),
      notes: automaticNotes(
        counting,
        specification,
        hiddenLabels(plan, {counting, tabulation, language}, (slot) => (variables.length > 1 ? null : [[slot], [0]])),
        statistics,
        language
      ),
      weight: weightIn(counting),
      faults
    }
  );
}
