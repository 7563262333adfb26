import {sep, join} from 'node:path';
import type {AstroIntegrationLogger} from 'astro';
import type {Plugin, ViteDevServer} from 'vite';
import type {Project} from '../report/report-model.ts';
import {createCache} from '../support/cache.ts';
import {formatProblem, type Problem} from '../support/problem.ts';
import {problemPage, PROBLEMS, shownProblems, WANTED} from './dev-problems.ts';
import {readSiteProject} from './read-site-project.ts';
import {keepProject, virtualSource} from './store.ts';

const NAME = 'virtual:belegg';
const ID = `\0${NAME}`;
/** Editors save in several steps, and a checkout changes many files. */
const SETTLE = 30;

/** `virtual:belegg`: the pages' way to the project. */
export function virtualModule(): Plugin {
  return {
    name: 'belegg:project',
    resolveId: (id) => (id === NAME ? ID : null),
    load: (id) => (id === ID ? virtualSource : null)
  };
}

/**
 * Reads the project now and after each change, of which only what has changed. While it has errors, the pages stay as they
 * were last without any, and the errors stand over them; if they never were, a page of their own shows the errors.
 */
export function serveProject(root: string, server: ViteDevServer, logger: AstroIntegrationLogger): void {
  const folders = [join(root, 'data'), join(root, 'content')];
  const cache = createCache();
  const {hot} = server.environments.client;
  let errors: readonly Problem[] = [];
  let isShown = false;
  let timer: NodeJS.Timeout | undefined;

  const read = (): void => {
    const project = readSiteProject(root, cache);
    for (const problem of project.problems) {
      if (problem.severity === 'error') logger.error(formatProblem(problem));
      else logger.warn(formatProblem(problem));
    }
    errors = project.problems.filter(({severity}) => severity === 'error');
    if (errors.length > 0) hot.send(PROBLEMS, shownProblems(errors, root, isShown));
    else {
      isShown = true;
      showProject(project, server);
    }
  };
  const readAgain = (): void => {
    try {
      read();
    } catch (thrown) {
      // A file may go between being listed and being read: the next change tells of it.
      logger.error(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    }
  };

  read();
  hot.on(WANTED, (_, client) => {
    client.send(PROBLEMS, shownProblems(errors, root, isShown));
  });
  server.middlewares.use((request, response, next) => {
    if (isShown || request.headers.accept?.includes('text/html') !== true) next();
    else response.writeHead(503, {'content-type': 'text/html; charset=utf-8'}).end(problemPage(server.config.base));
  });
  server.watcher.add(folders);
  server.watcher.on('all', (_, file) => {
    if (!folders.some((folder) => file === folder || file.startsWith(folder + sep))) return;
    clearTimeout(timer);
    timer = setTimeout(readAgain, SETTLE);
  });
}

function showProject(project: Project, server: ViteDevServer): void {
  keepProject(project);
  for (const {moduleGraph} of Object.values(server.environments)) {
    const found = moduleGraph.getModuleById(ID);
    if (found !== undefined) moduleGraph.invalidateModule(found);
  }
  server.environments.client.hot.send({type: 'full-reload'});
}
