import type {PrintedCell} from '../data/register-lines.ts';
import {didYouMean, suggest} from '../support/did-you-mean.ts';
import {error, type Problem} from '../support/problem.ts';
import {joinPrinted, printableCells, type JoinedPrint} from '../tables/printed.ts';
import {placeOf} from './grammar/place-of.ts';
import {cellName} from './acknowledged.ts';
import type {AcknowledgedCell, ReportSettings} from './model.ts';
import type {Exhibit, Finding} from './report-model.ts';

export interface FoundDifferences {
  /** The exhibits with what the source printed in their cells. */
  readonly exhibits: ReadonlyMap<string, Exhibit>;
  readonly findings: readonly Finding[];
}

/**
 * Compares the exhibits that reproduce one of the source with `printed.csv`. A number that differs is a finding: open until
 * report.yaml acknowledges it with a reason. A line without a cell, a cell without a line and an acknowledgement without a
 * finding are problems. Of the exhibits in `unjudged`, which have failed or changed their id, nothing is said.
 */
export function findDifferences(
  exhibits: ReadonlyMap<string, Exhibit>,
  lines: readonly PrintedCell[],
  settings: ReportSettings,
  unjudged: ReadonlySet<string>,
  problems: Problem[]
): FoundDifferences {
  const found: Finding[] = [];
  const silent = new Set(unjudged);
  const joined = new Map<string, Exhibit>();
  for (const [id, exhibit] of exhibits) {
    const own = linesOf(exhibit, lines);
    if (exhibit.table === null || exhibit.reproduces === null || unjudged.has(id)) {
      joined.set(id, exhibit);
      continue;
    }
    const print = joinPrinted(exhibit.table, own, 'nb');
    const wrong = wrongLabel(exhibit, own);
    if (wrong !== null) {
      problems.push(wrong);
      silent.add(id);
      joined.set(id, exhibit);
      continue;
    }
    problems.push(...printProblems(exhibit, print));
    joined.set(id, {...exhibit, printed: print.printed});
    found.push(...print.differs.map(({cell, printed, text}) => finding(exhibit, cell, printed, text, settings)));
  }
  problems.push(...found.filter(({reason}) => reason === null).map(openProblem));
  problems.push(...staleAcknowledgements(found, settings, exhibits, silent));
  return {exhibits: joined, findings: found};
}

/** The lines of the package that the exhibit's data come from: two reports may both have a "Tabell 3.1". */
function linesOf({table}: Exhibit, lines: readonly PrintedCell[]): readonly PrintedCell[] {
  const folders = new Set((table?.provenance ?? []).map((provenance) => `data/${provenance.package}/`));
  return lines.filter(({place}) => [...folders].some((folder) => place.file.startsWith(folder)));
}

/** A label of which no line meets a cell is not this exhibit's: told once, with the labels whose lines all do. */
function wrongLabel({id, element, table, reproduces}: Exhibit, lines: readonly PrintedCell[]): Problem | null {
  const cells = new Set(
    (table === null ? [] : printableCells(table)).map(({row, column, statistic}) => `${row}\t${column}\t${statistic}`)
  );
  const met = new Map<string, boolean[]>();
  for (const {exhibit, row, column, statistic} of lines) {
    met.set(exhibit, [...(met.get(exhibit) ?? []), cells.has(`${row}\t${column}\t${statistic}`)]);
  }
  const own = met.get(reproduces ?? '') ?? [];
  if (own.length === 0 || own.includes(true)) return null;
  const fitting = [...met].filter(([, all]) => !all.includes(false)).map(([label]) => label);
  const message = `none of the ${own.length} lines of ${reproduces ?? ''} in printed.csv meets a cell of ${id}`;
  const hint = fitting.length === 0 ? 'mend the label, or the keys of the lines' : didYouMean(fitting);
  return error(placeOf(element, ['reproduces']), 'wrong-label', message, hint);
}

const NOT_PRINTED = 'not-printed';

function printProblems(
  {id, element, reproduces, exceptions}: Exhibit,
  {unmet, repeated, without}: JoinedPrint
): readonly Problem[] {
  const label = reproduces ?? '';
  const place = placeOf(element, ['reproduces']);
  const some = without
    .slice(0, 3)
    .map(({row, column, statistic}) => [row, column, statistic].filter(Boolean).join(' '));
  return [
    ...unmet.map((line) =>
      error(
        line.place,
        'printed-no-cell',
        `${label} prints "${line.printed}" at ${line.row} ${line.column} ${line.statistic}, but ${id} has no such cell`,
        'mend the row, column or statistic of the line'
      )
    ),
    ...repeated.map((line) =>
      error(
        line.place,
        'printed-twice',
        `${label} has a second line for ${line.row} ${line.column} ${line.statistic}`,
        'take one of the lines away'
      )
    ),
    ...(without.length === 0 || exceptions.some(({rule}) => rule === NOT_PRINTED)
      ? []
      : [
          error(
            place,
            NOT_PRINTED,
            `${without.length} ${without.length === 1 ? 'cell has' : 'cells have'} no printed line: ${some.join('; ')}${without.length > 3 ? ' …' : ''}`,
            `add what ${label} prints to printed.csv, take reproduces away, or say why it prints less: except={[{rule: '${NOT_PRINTED}', reason: '…'}]}`
          )
        ])
  ];
}

function finding(
  {id, label, element}: Exhibit,
  cell: {readonly row: string; readonly column: string; readonly statistic: Finding['statistic']},
  printed: PrintedCell,
  text: string,
  settings: ReportSettings
): Finding {
  const {row, column, statistic} = cell;
  return {
    exhibit: id,
    label,
    row,
    column,
    statistic,
    printed: printed.printed,
    computed: text,
    reason: reasonOf({exhibit: id, row, column, statistic}, settings),
    place: element.place
  };
}

/** Why a finding is known and explained; null while it is open. */
export function reasonOf(
  {exhibit, row, column, statistic}: Pick<Finding, 'exhibit' | 'row' | 'column' | 'statistic'>,
  {acknowledged}: Pick<ReportSettings, 'acknowledged'>
): string | null {
  const known = acknowledged.find(
    (entry) => entry.exhibit === exhibit && entry.cells.some((cell) => isOf(cell, {row, column, statistic}))
  );
  return known?.reason ?? null;
}

type CellKeys = Pick<Finding, 'row' | 'column' | 'statistic'>;

function isOf(cell: AcknowledgedCell, {row, column, statistic}: CellKeys): boolean {
  return cell.row === row && cell.column === column && cell.statistic === statistic;
}

function openProblem({exhibit, row, column, statistic, printed, computed, place}: Finding): Problem {
  return error(
    place,
    'open-finding',
    `${exhibit} ${cellName({row, column, statistic})}: printed "${printed}", computed "${oneLine(computed)}"`,
    'look at the source; if the print is what differs, acknowledge it with a reason in report.yaml'
  );
}

function staleAcknowledgements(
  found: readonly Finding[],
  {acknowledged}: ReportSettings,
  exhibits: ReadonlyMap<string, Exhibit>,
  unjudged: ReadonlySet<string>
): readonly Problem[] {
  return acknowledged.flatMap(({exhibit, cells, place, reason}) => {
    const key = (cell: Omit<AcknowledgedCell, 'place'>): string => `${exhibit} ${cellName(cell)}`;
    if (unjudged.has(exhibit)) return [];
    if (!exhibits.has(exhibit)) {
      return [
        error(
          place,
          'unknown-name',
          `there is no exhibit "${exhibit}" to acknowledge anything of`,
          suggest(exhibit, exhibits.keys())
        )
      ];
    }
    if (reason.trim() === '') {
      const what = cells.map(key).join(', ');
      return [error(place, 'empty-text', `${what} is acknowledged without a reason`, 'write why it differs')];
    }
    const own = found.filter((finding) => finding.exhibit === exhibit);
    const open = own.filter((finding) => finding.reason === null).map(key);
    return cells.flatMap((cell) => {
      if (own.some((finding) => isOf(cell, finding))) return [];
      const hint = open.length === 0 ? 'take it away' : suggest(key(cell), open);
      return [error(cell.place, 'no-such-finding', `nothing differs at ${key(cell)}`, hint)];
    });
  });
}

function oneLine(text: string): string {
  return text.replace(/\n/g, '; ');
}
