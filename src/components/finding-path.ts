import type {Finding, ReportModel} from '../report/report-model.ts';
import {cellAnchor} from '../tables/render/anchor.ts';
import {findingsPath} from './paths.ts';
import {indexReport} from './report-index.ts';

/** Id of a finding on its report's page: that of its cell, which stays while numbers move on. */
export function findingAnchor(report: ReportModel, finding: Finding): string {
  const table = indexReport(report).exhibitsByName.get(finding.exhibit)?.table;
  return cellAnchor(table?.id ?? finding.exhibit, finding);
}

/** Where a finding is told. */
export function findingPath(report: ReportModel, finding: Finding): string {
  return findingsPath(report.language, report.settings.id, findingAnchor(report, finding));
}
