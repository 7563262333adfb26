import {error, type Problem} from '../support/problem.ts';
import type {AcknowledgedCell, AcknowledgedFinding} from './model.ts';
import type {YamlDocument} from './yaml-document.ts';

/** An acknowledgement as `report.yaml` has it: a list of keys stands for each of them. */
export interface WrittenAcknowledgement {
  readonly exhibit: string;
  readonly row: string | readonly string[];
  readonly column: string | readonly string[];
  readonly statistic: string;
  readonly reason: string;
}

/**
 * The name of a cell within its exhibit, as errors and `en.yaml` have it: `kostra=(total) kommuner n`, without a key that is
 * empty `organisering=nav percent`. Keys hold no spaces but in ` > `, and in one table the keys of all columns are empty or
 * none is, so no two cells of a table share a name.
 */
export function cellName({row, column, statistic}: Pick<AcknowledgedCell, 'row' | 'column' | 'statistic'>): string {
  return [row, column, statistic].filter(Boolean).join(' ');
}

/** An acknowledgement with each cell that it is of: every row in every column. */
export function acknowledgedFinding(
  {exhibit, row, column, statistic, reason}: WrittenAcknowledgement,
  index: number,
  document: YamlDocument
): AcknowledgedFinding {
  const keysOf = (written: string | readonly string[], name: 'row' | 'column') =>
    typeof written === 'string'
      ? [{key: written, place: null}]
      : written.map((key, at) => ({key, place: document.place(['acknowledged', index, name, at])}));
  const place = document.place(['acknowledged', index]);
  const columns = keysOf(column, 'column');
  const cells = keysOf(row, 'row').flatMap((one) =>
    columns.map((other) => ({row: one.key, column: other.key, statistic, place: one.place ?? other.place ?? place}))
  );
  return {exhibit, cells, reason, place};
}

/** Cells that stand in several acknowledgements: of two reasons only one could be shown. */
export function acknowledgedTwice(acknowledged: readonly AcknowledgedFinding[]): readonly Problem[] {
  const seen = new Set<string>();
  return acknowledged.flatMap(({exhibit, cells}) =>
    cells.flatMap((cell) => {
      const name = `${exhibit} ${cellName(cell)}`;
      if (seen.has(name)) {
        return [
          error(cell.place, 'duplicate-item', `${name} is acknowledged a second time`, 'take one of the two away')
        ];
      }
      seen.add(name);
      return [];
    })
  );
}
