import type {Project} from './report-model.ts';

/** Reads and computes the packages in `data/` and the reports in `content/` below `root`: pure but for reading files. */
export function readProject(root: string): Project {
  throw new Error(`not written yet: ${root}`);
}
