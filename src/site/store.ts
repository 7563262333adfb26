import type {Project} from '../report/report-model.ts';

// The build has several instances of every module (sync, development, prerender) but one global object.
const KEY = Symbol.for('belegg.project');
const store = globalThis as {[KEY]?: Project};

/** Keeps the project for the pages that are rendered from now on. */
export function keepProject(project: Project): void {
  store[KEY] = project;
}

/** Source of the module `virtual:belegg`: pages that import it are rendered anew when it is invalidated. */
export const virtualSource = `export function project() {
  const project = globalThis[Symbol.for('belegg.project')];
  if (project === undefined) throw new Error('no project has been read');
  return project;
}`;
