import {sep, join} from 'node:path';
import type {AstroIntegrationLogger} from 'astro';
import type {Plugin, ViteDevServer} from 'vite';
import {auditProject} from '../report/audit.ts';
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
/** An error may be that of a file half written: it is told if it is still there after this. */
const DOUBT = 70;

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
  let reading = 0;

  /** `isSure`: nothing has been saved for a while, so that what is wrong is no file half written. */
  const read = (isSure: boolean): void => {
    reading += 1;
    const project = tried(() => readSiteProject(root, cache), isSure ? logger : null);
    const found = project?.problems.filter(({severity}) => severity === 'error');
    if (!isSure && found?.length !== 0) {
      timer = setTimeout(read, DOUBT, true);
      return;
    }
    if (project === null || found === undefined) return;
    if (found.length > 0) show(project, project.problems);
    else void attack(project, reading);
  };

  /** A project is shown once nothing hidden can be computed from it, unless another has been read by then. */
  const attack = async (project: Project, own: number): Promise<void> => {
    try {
      const audited = await auditProject(project);
      if (own === reading) show(project, [...project.problems, ...audited]);
    } catch (thrown) {
      tellThrown(thrown, logger);
    }
  };

  const show = (project: Project, problems: readonly Problem[]): void => {
    errors = problems.filter(({severity}) => severity === 'error');
    for (const problem of problems) logger[problem.severity === 'error' ? 'error' : 'warn'](formatProblem(problem));
    if (errors.length > 0) hot.send(PROBLEMS, shownProblems(errors, root, isShown));
    else {
      isShown = true;
      showProject(project, server);
    }
  };

  read(true);
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
    timer = setTimeout(read, SETTLE, false);
  });
}

/** What a task gives; null if it throws, as where a file goes while it is read. */
function tried<T>(task: () => T, logger: AstroIntegrationLogger | null): T | null {
  try {
    return task();
  } catch (thrown) {
    if (logger !== null) tellThrown(thrown, logger);
    return null;
  }
}

function tellThrown(thrown: unknown, logger: AstroIntegrationLogger): void {
  logger.error(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
}

function showProject(project: Project, server: ViteDevServer): void {
  keepProject(project);
  for (const {moduleGraph} of Object.values(server.environments)) {
    const found = moduleGraph.getModuleById(ID);
    if (found !== undefined) moduleGraph.invalidateModule(found);
  }
  server.environments.client.hot.send({type: 'full-reload'});
}
