import type {ComputedValue, Exhibit, ReportModel} from '../report/report-model.ts';
import {writeCsv} from '../tables/csv-lines.ts';
import {coverage} from '../tables/coverage.ts';
import type {Cell} from '../tables/model.ts';
import {writeCoverage, writeIndex, writeProse, type IndexEntry, type ProseEntry} from '../tables/snapshot-lists.ts';
import {writeValue} from '../tables/snapshot-value.ts';
import {escapeText, writeSnapshot} from '../tables/snapshot.ts';

/**
 * The files of a report's snapshot by name: `<id>.csv` and `<id>.head.csv` of every exhibit with a table, `prose.csv`,
 * `coverage.csv`, `index.csv`.
 */
export function reportSnapshot(report: ReportModel): ReadonlyMap<string, string> {
  const exhibits = [...report.exhibits.values()];
  const files = new Map<string, string>();
  for (const exhibit of exhibits) {
    if (exhibit.table === null) continue;
    const {cells, head} = writeSnapshot(exhibit.table, exhibit.printed);
    files.set(`${exhibit.id}.csv`, cells);
    files.set(`${exhibit.id}.head.csv`, `${head}${writeCsv(figureLines(exhibit))}`);
  }
  files.set('coverage.csv', writeCoverage(exhibits.flatMap((exhibit) => coverageOf(exhibit, report))));
  files.set('index.csv', writeIndex(exhibits.map(indexEntry)));
  files.set('prose.csv', writeProse(proseEntries(report)));
  return files;
}

/** What a figure's head has besides that of its table: its message, and the id of the table inside it. */
function figureLines({id, message, table}: Exhibit): readonly (readonly string[])[] {
  if (message === null || table === null) return [];
  return [['message', '', escapeText(message.normalize('NFC'))], ...(table.id === id ? [] : [['table', '', table.id]])];
}

function coverageOf({id, table, printed}: Exhibit, {findings}: ReportModel): readonly ReturnType<typeof coverage>[] {
  if (table === null) return [];
  const differs = findings.filter(({exhibit}) => exhibit === id).length;
  return [{...coverage(table, {printed, differs: []}), id, agrees: printed.size - differs, differs}];
}

function indexEntry({id, number, kind, reproduces, chapter, table}: Exhibit): IndexEntry {
  return {
    id,
    number: number ?? '',
    kind: table === null || kind === 'figure' ? kind : table.kind,
    reproduces: reproduces ?? '',
    chapter: chapter.slug,
    rows: table?.rows.length ?? 0,
    columns: table?.columns.length ?? 0
  };
}

/** The numbers in prose, chapter by chapter in reading order; a claim stands with its words. */
function proseEntries({chapters, values, claims}: ReportModel): readonly ProseEntry[] {
  return chapters.flatMap((chapter) => {
    const seen = new Map<string, number>();
    const unique = (key: string): string => {
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return `${key}#${count}`;
    };
    return chapter.elements.flatMap(({at, section}): readonly ProseEntry[] => {
      const key = `${chapter.file}:${at}`;
      const value = values.get(key);
      if (value !== undefined) {
        const name = definesName(value) ? value.name : unique(`${section}/${value.name ?? value.expression}`);
        return [{...entry(chapter.slug, name, value), text: value.text, state: value.state}];
      }
      const claim = claims.get(key);
      if (claim === undefined) return [];
      const name = unique(`${section}/claim ${claim.value.name ?? claim.value.expression}`);
      return [{...entry(chapter.slug, name, claim.value), text: claim.phrase, state: 'holds'}];
    });
  });
}

/** Whether a value stands where its name is defined, not where it is used again. */
function definesName(value: ComputedValue): value is ComputedValue & {readonly name: string} {
  return value.name !== null && !value.reused;
}

function entry(chapter: string, key: string, value: ComputedValue): Omit<ProseEntry, 'text' | 'state'> {
  const cell: Pick<Cell, 'value' | 'state' | 'statistic'> = value;
  return {
    chapter,
    key,
    statistic: value.statistic,
    value: writeValue(cell),
    base: value.base === null ? '' : String(value.base),
    printed: ''
  };
}
