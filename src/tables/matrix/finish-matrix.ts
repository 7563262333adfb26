import {inLanguage} from '../../support/localized.ts';
import type {BuiltTable} from '../build.ts';
import {PERCENTAGES} from '../model.ts';
import {summedText} from '../parts/amounts.ts';
import {automaticNotes, hiddenLabels, weightIn} from '../parts/automatic-notes.ts';
import {baseLine} from '../parts/base-line.ts';
import type {Size} from '../parts/base-size.ts';
import type {Draft} from '../parts/draft.ts';
import type {Faults} from '../parts/fault.ts';
import {finish} from '../parts/finish.ts';
import {asksResponses, onlyResponses} from '../parts/responses.ts';
import type {AnsweredBattery} from '../battery/reliability.ts';
import {everyone} from './base-cells.ts';
import type {BelowRows} from './below-rows.ts';
import {responsesIn} from './figures.ts';
import type {Matrix} from './matrix.ts';

/** Makes a matrix a table: with what stands under it, its base line and its automatic notes. */
export function finishMatrix(
  matrix: Matrix,
  draft: Draft,
  below: BelowRows,
  faults: Faults,
  answered: AnsweredBattery | null = null
): BuiltTable {
  const {blocks, columns, counting, language, specification, statistics} = matrix;
  const [first] = blocks;
  const percent = statistics.find((statistic) => PERCENTAGES.has(statistic));
  const asked = matrix.kind === 'battery' ? commonBase(draft) : null;
  const counted = first === undefined ? null : everyone(matrix, first);
  const isOfUnits = percent === undefined || onlyResponses(statistics);
  const base = asked ?? counted?.units ?? (isOfUnits ? describedUnits(matrix) : null);
  const responses = asksResponses(statistics) && first !== undefined ? responsesIn(matrix, first, null, null) : null;
  const summed = summedText(counting, language);
  const plans = [...blocks.map(({rows}) => rows), columns];
  return finish(
    {...draft, rows: [...draft.rows, ...below.rows], cells: [...draft.cells, ...below.cells]},
    {
      kind: matrix.kind,
      specification,
      language,
      dataset: counting.dataset,
      others: below.datasets,
      stubhead: blocks.length === 1 && first !== undefined ? inLanguage(first.rows.axis.title, language) : '',
      descriptionHead: null,
      base,
      told: counted !== null ? [counted] : asked === null ? [] : basesIn(draft),
      responses: responses?.units ?? null,
      baseLine: baseLine({
        specification,
        selection: counting,
        language,
        statistic: percent === undefined ? (summed === null ? 'n' : 'sum') : asked === null ? percent : 'percent',
        base,
        responses:
          responses === null
            ? null
            : {within: first?.rows.responses === null ? 'row' : 'column', count: responses.units},
        isRanking: matrix.isRanking,
        summed,
        baseUnknown:
          percent !== undefined && draft.cells.some((cell) => cell.statistic === percent && cell.base === null),
        plans
      }),
      notes: automaticNotes(
        counting,
        specification,
        hiddenIn(matrix),
        draft.columns.map(({statistic}) => statistic),
        language
      ),
      complete: answered?.complete ?? null,
      reliability: answered?.reliability ?? null,
      weight: weightIn(counting),
      faults
    }
  );
}

/** The number of units that every item of a battery was asked of; null if they differ. */
function commonBase({cells}: Draft): number | null {
  const bases = new Set(cells.filter(({statistic}) => PERCENTAGES.has(statistic)).map(({base}) => base));
  const [only = null] = bases;
  return bases.size === 1 ? only : null;
}

/** What the per cents of a table are of. */
function basesIn({cells}: Draft): readonly Size[] {
  return cells.flatMap(({origin}) => ('whole' in origin ? [origin.whole] : []));
}

/** Units of the whole dataset, where categories overlap so that the table itself cannot count them. */
function describedUnits({counting: {base, held, dataset}}: Matrix): number | null {
  return base === null && held.size === 0 ? dataset.units : null;
}

function hiddenIn({blocks, columns, counting, language}: Matrix): readonly string[] {
  const labels = blocks.flatMap(({rows, tabulation}) => {
    const made = {counting, tabulation, language};
    const across = columns.counted;
    const down = rows.counted;
    return [
      ...hiddenLabels(rows, made, (slot) => (across === null ? null : [[slot], across])),
      ...hiddenLabels(columns, made, (slot) => (down === null ? null : [down, [slot]]))
    ];
  });
  return [...new Set(labels)];
}
