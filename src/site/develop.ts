import {join} from 'node:path';
import type {AstroIntegrationLogger} from 'astro';
import type {Plugin, ViteDevServer} from 'vite';
import type {Project} from '../report/report-model.ts';
import {formatProblem, type Problem} from '../support/problem.ts';
import {readSiteProject} from './read-site-project.ts';
import {keepProject, virtualSource} from './store.ts';

const NAME = 'virtual:belegg';
const ID = `\0${NAME}`;
/** Editors save in several steps, and a checkout changes many files. */
const SETTLE = 30;
const SHOWN = 10;

/** `virtual:belegg`: the pages' way to the project. */
export function virtualModule(): Plugin {
  return {
    name: 'belegg:project',
    resolveId: (id) => (id === NAME ? ID : null),
    load: (id) => (id === ID ? virtualSource : null)
  };
}

/** Reads the project now and after each change. Errors stand over the last good page. */
export function serveProject(root: string, server: ViteDevServer, logger: AstroIntegrationLogger): void {
  const folders = [join(root, 'data'), join(root, 'content')];
  let timer: NodeJS.Timeout | undefined;
  const read = (): void => {
    const project = readSiteProject(root);
    for (const problem of project.problems) logger.warn(formatProblem(problem));
    const errors = project.problems.filter(({severity}) => severity === 'error');
    if (errors.length === 0) showProject(project, server);
    else showErrors(errors, root, server);
  };
  read();
  server.watcher.add(folders);
  server.watcher.on('all', (_, file) => {
    if (!folders.some((folder) => file.startsWith(folder))) return;
    clearTimeout(timer);
    timer = setTimeout(read, SETTLE);
  });
}

function showProject(project: Project, server: ViteDevServer): void {
  keepProject(project);
  for (const {moduleGraph} of Object.values(server.environments)) {
    const found = moduleGraph.getModuleById(ID);
    if (found !== undefined) moduleGraph.invalidateModule(found);
  }
  server.hot.send({type: 'full-reload'});
}

function showErrors(errors: readonly Problem[], root: string, server: ViteDevServer): void {
  const lines = errors.slice(0, SHOWN).map(formatProblem);
  const rest = errors.length - lines.length;
  const [first] = errors;
  const message = [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
  const loc = first && {file: join(root, first.file), line: first.line, column: first.column - 1};
  server.hot.send({type: 'error', err: {message, stack: '', ...(loc === undefined ? {} : {loc})}});
}
