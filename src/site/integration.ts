import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import {auditProject} from '../report/audit.ts';
import {formatProblem, sortProblems} from '../support/problem.ts';
import {classicScripts} from './classic-script.ts';
import {CLIENT} from './dev-problems.ts';
import {serveProject, virtualModule} from './develop.ts';
import {readSiteProject, refusal} from './read-site-project.ts';
import {writeSearchIndex} from './search-index.ts';
import {writeSitemap} from './write-sitemap.ts';
import {keepProject} from './store.ts';

/** Options of {@link belegg}. */
export interface BeleggOptions {
  /** Folder that holds `data/` and `content/`; Astro's root if absent. */
  readonly root?: string | undefined;
}

/**
 * Reads the project once per build, before anything is written: its errors, all of them, stop the build. In development
 * it is read again after each change in `data/` and `content/`.
 */
export function belegg(options: BeleggOptions = {}): AstroIntegration {
  let root = options.root ?? '';
  let base = '/';
  let site: string | undefined;
  return {
    name: 'belegg',
    hooks: {
      'astro:config:setup': ({command, config, injectScript, updateConfig}) => {
        root = options.root ?? fileURLToPath(config.root);
        updateConfig({
          vite: {
            plugins: [virtualModule(), classicScripts()],
            build: {assetsInlineLimit: 0},
            environments: {client: {build: {rolldownOptions: {output: {entryFileNames: scriptName}}}}}
          }
        });
        if (command === 'dev') injectScript('page', `import ${JSON.stringify(CLIENT)};`);
      },
      'astro:build:start': async () => {
        await readForBuild(root);
      },
      'astro:config:done': ({config}) => {
        base = `${config.base.replace(/\/+$/, '')}/`;
        site = config.site;
      },
      'astro:build:done': async ({dir, pages}) => {
        const dist = fileURLToPath(dir);
        await writeSearchIndex(dist, base);
        const paths = pages.map(({pathname}) => pathname);
        if (site !== undefined) writeSitemap(dist, paths, new URL(base, site).href);
      },
      'astro:server:setup': ({server, logger}) => {
        serveProject(root, server, logger);
      }
    }
  };
}

/** A component's script has the component's name, as its styles do. */
function scriptName({name}: {readonly name: string}): string {
  return `assets/${name.replace(/\..*$/, '')}.[hash].js`;
}

async function readForBuild(root: string): Promise<void> {
  const read = readSiteProject(root);
  const project = {...read, problems: sortProblems([...read.problems, ...(await auditProject(read))])};
  const reason = refusal(project);
  if (reason !== null) throw refused(reason);
  for (const problem of project.problems) console.warn(formatProblem(problem));
  keepProject(project);
}

/** An error that says nothing of the code it was found by: the author has no use for that. */
function refused(reason: string): Error {
  const error = new Error(reason);
  error.name = 'Belegg';
  error.stack = reason;
  return error;
}
