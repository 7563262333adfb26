import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {KnownNames} from '../report/grammar-context.ts';
import {compareText} from '../support/problem.ts';
import {readCsv} from '../tables/csv-lines.ts';
import {keyOfColumn} from '../tables/snapshot-head.ts';

/** Where the snapshot of a report lies, from the root. */
export function snapshotFolder(report: string): string {
  return `tests/snapshots/${report}`;
}

/** The files of a report's committed snapshot by name; none if there is no folder. */
export function readSnapshotFolder(root: string, report: string): ReadonlyMap<string, string> {
  const folder = join(root, snapshotFolder(report));
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort(compareText);
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The ids, columns and names that a committed snapshot holds, of tables inside figures too; values without a name of their own have a `/` in their key. */
export function knownNames(files: ReadonlyMap<string, string>): KnownNames {
  const column = (name: string, index: number): readonly string[] => {
    const [, ...lines] = readCsv(files.get(name) ?? '');
    return lines.flatMap((line) => line[index] ?? []);
  };
  const values = column('prose.csv', 1).filter((key) => !key.includes('/'));
  const heads = [...files].flatMap(([name, text]) =>
    name.endsWith('.head.csv') ? [headOf(name.slice(0, -'.head.csv'.length), text)] : []
  );
  const inner = heads.flatMap(({ids}) => ids.slice(1));
  const columns = new Map(heads.flatMap((head) => head.ids.map((id) => [id, head.columns] as const)));
  return {exhibits: new Set([...column('index.csv', 0), ...inner]), columns, values: new Set(values)};
}

/** What a head knows: the id of the exhibit and of the table inside a figure, and the keys of the columns. */
function headOf(id: string, head: string): {readonly ids: readonly string[]; readonly columns: ReadonlySet<string>} {
  const lines = readCsv(head);
  const inner = lines.flatMap(([part, , text]) => (part === 'table' && text !== undefined ? [text] : []));
  const keys = lines.flatMap(([part, name = '']) => (part === 'column' ? [keyOfColumn(name)] : []));
  return {ids: [id, ...inner], columns: new Set(keys.filter((key) => key !== ''))};
}
