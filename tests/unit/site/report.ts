import {resolve} from 'node:path';
import {readProject} from '../../../src/report/project.ts';
import type {Project, ReportModel} from '../../../src/report/report-model.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The report of the repository that these tests read, with the data packages. */
export function realProject(): Pick<Project, 'packages'> & {readonly report: ReportModel} {
  const {reports, packages} = readProject(root);
  const report = reports.get('rustilskudd-2014');
  if (report === undefined) throw new Error('rustilskudd-2014 cannot be read');
  return {report, packages};
}

/** The report of the repository that these tests read. */
export function realReport(): ReportModel {
  return realProject().report;
}
