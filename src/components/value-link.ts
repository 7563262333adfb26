import type {ComputedValue, Finding, ReportModel} from '../report/report-model.ts';
import {cellAnchor} from '../tables/render/anchor.ts';
import {cellKey} from '../tables/model.ts';
import {chapterPath, exhibitPath} from './paths.ts';
import {indexReport} from './report-index.ts';

/** Where a number in text leads: to its cell on the exhibit's page, or to the sum at the end of its chapter. Null for a
 * literal, behind which there is nothing to see. */
export function valueLink(report: ReportModel, value: ComputedValue): string | null {
  const {language} = report;
  const {id} = report.settings;
  const {exhibitsByName, slugs} = indexReport(report);
  const exhibit = value.exhibit === null ? undefined : exhibitsByName.get(value.exhibit);
  const [cell] = value.cells;
  if (exhibit?.table !== null && exhibit !== undefined) {
    return exhibitPath(language, id, exhibit.id, cell === undefined ? undefined : cellAnchor(exhibit.table.id, cell));
  }
  if (value.value === null) return null;
  const slug = slugs.get(value.place.file) ?? '';
  return chapterPath(language, id, slug, computationAnchor(report, slug, value));
}

/** Id of a number's line among those computed in the text of a chapter: by its name, else by its order. */
export function computationAnchor(report: ReportModel, chapter: string, {expression}: ComputedValue): string {
  const lines = indexReport(report).computedInText.get(chapter) ?? [];
  const position = lines.findIndex((line) => line.expression === expression);
  return `tall-${lines[position]?.name ?? position + 1}`;
}

/** What differs from the print in the cells that a value quotes. */
export function valueFinding(report: ReportModel, value: ComputedValue): Finding | null {
  const {exhibitsByName, findings} = indexReport(report);
  const exhibit = value.exhibit === null ? undefined : exhibitsByName.get(value.exhibit);
  const found = exhibit === undefined ? undefined : findings.get(exhibit.id);
  if (found === undefined || value.cells.length !== 1) return null;
  const [cell] = value.cells;
  return cell === undefined ? null : (found.get(cellKey(cell.row, cell.column, cell.statistic)) ?? null);
}
