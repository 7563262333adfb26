import type {Dataset} from '../data/model.ts';
import type {Project} from '../report/report-model.ts';
import {NotExportable} from './problem.ts';
import {writeScript} from './script.ts';

/** The scripts of a project, and why an exhibit has none. */
export interface Exported {
  /** By `<report>/<exhibit>.R`. */
  readonly scripts: ReadonlyMap<string, string>;
  readonly refused: readonly {readonly report: string; readonly exhibit: string; readonly reason: string}[];
}

/** A program in R for each exhibit with a table, of all reports. */
export function exportProject({packages, reports}: Pick<Project, 'packages' | 'reports'>): Exported {
  const datasets = new Map(
    [...packages.values()].flatMap(({datasets: own}) =>
      [...own.values()].map((one): [string, Dataset] => [one.id, one])
    )
  );
  const scripts = new Map<string, string>();
  const refused: Exported['refused'][number][] = [];
  for (const [report, model] of reports) {
    for (const [id, exhibit] of model.exhibits) {
      if (exhibit.table === null) continue;
      try {
        scripts.set(`${report}/${id}.R`, writeScript(exhibit, model, datasets));
      } catch (thrown) {
        if (!(thrown instanceof NotExportable)) throw thrown;
        refused.push({report, exhibit: id, reason: thrown.message});
      }
    }
  }
  return {scripts, refused};
}
