import type {DataPackage} from '../data/model.ts';
import {readDescriptor} from '../data/read-descriptor.ts';
import type {Project} from '../report/report-model.ts';
import {NotExportable} from './problem.ts';
import {writeScript, type Sources} from './script.ts';

const DESCRIPTOR = 'datapackage.json';

/** The scripts of a project, and why an exhibit has none. */
export interface Exported {
  /** By `<report>/<exhibit>.R`. */
  readonly scripts: ReadonlyMap<string, string>;
  readonly refused: readonly {readonly report: string; readonly exhibit: string; readonly reason: string}[];
}

/** A program in R for each exhibit with a table, of all reports. */
export function exportProject({packages, reports}: Pick<Project, 'packages' | 'reports'>): Exported {
  const sources = sourcesOf([...packages.values()]);
  const scripts = new Map<string, string>();
  const refused: Exported['refused'][number][] = [];
  for (const [report, model] of reports) {
    for (const [id, exhibit] of model.exhibits) {
      if (exhibit.table === null) continue;
      try {
        scripts.set(`${report}/${id}.R`, writeScript(exhibit, model, sources));
      } catch (thrown) {
        if (!(thrown instanceof NotExportable)) throw thrown;
        refused.push({report, exhibit: id, reason: thrown.message});
      }
    }
  }
  return {scripts, refused};
}

function sourcesOf(packages: readonly DataPackage[]): Sources {
  return {
    datasets: new Map(packages.flatMap(({datasets}) => [...datasets.values()].map((one) => [one.id, one] as const))),
    descriptors: new Map(
      packages.flatMap(({name, files, folder}) => {
        const bytes = files.read(DESCRIPTOR);
        const found = bytes === null ? null : readDescriptor(bytes, `${folder}/${DESCRIPTOR}`).value;
        return (found?.package.resources ?? []).map((resource) => [`${name}/${resource.name}`, resource] as const);
      })
    )
  };
}
