import type {ComputedValue, Finding, ReportModel} from '../report/report-model.ts';
import {cellAnchor} from '../tables/render/anchor.ts';
import {cellKey} from '../tables/model.ts';
import {chapterSumsPath, exhibitPath} from './paths.ts';
import {indexReport} from './report-index.ts';

/** Where a number in the text of a chapter leads: to the sum behind it. Null for a literal, behind which there is nothing
 * to see. `chapter` is the slug of the chapter that it is read in: at first the one that it stands in. */
export function valueLink(report: ReportModel, value: ComputedValue, chapter?: string): string | null {
  const {numbersInText, slugs} = indexReport(report);
  const slug = chapter ?? slugs.get(value.place.file) ?? '';
  const number = numbersInText.get(slug)?.find((one) => one.value.expression === value.expression);
  return number === undefined ? null : chapterSumsPath(report.language, report.settings.id, slug, number.id);
}

/** The first cell that a number quotes, in its table; null for a number that stands in no exhibit. */
export function cellLink(report: ReportModel, {exhibit: name, cells: [cell]}: ComputedValue): string | null {
  const exhibit = name === null ? undefined : indexReport(report).exhibitsByName.get(name);
  if (exhibit === undefined || exhibit.table === null) return null;
  const anchor = cell === undefined ? undefined : cellAnchor(exhibit.table.id, cell);
  return exhibitPath(report.language, report.settings.id, exhibit.id, anchor);
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
