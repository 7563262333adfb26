import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Problem} from '../support/problem.ts';

/** Event: the errors that the open pages are to show now, {@link ShownProblems}. */
export const PROBLEMS = 'belegg:problems';

/** Event: a page asks for them. */
export const WANTED = 'belegg:problems-wanted';

/** What shows the errors in a page. */
export const CLIENT = fileURLToPath(new URL('dev-client.ts', import.meta.url));

/** A list of errors as a page is told it. */
export interface ShownProblems {
  /** What the page under them is. */
  readonly state: string;
  readonly problems: readonly ShownProblem[];
  /** How many more there are. */
  readonly more: number;
}

export interface ShownProblem {
  /** `content/rapport/01-svar.mdx:9:1`. */
  readonly place: string;
  /** The same with the whole path, for an editor. */
  readonly path: string;
  readonly message: string;
  readonly hint: string | null;
}

const SHOWN = 10;

const OLD_PAGE = 'The page is as it was before, until this is mended.';
const NO_PAGE = 'There is no page to show until this is mended.';

/** The first errors, and how many more there are. */
export function shownProblems(errors: readonly Problem[], root: string, hasPage: boolean): ShownProblems {
  const problems = errors.slice(0, SHOWN).map(({file, line, column, message, hint}): ShownProblem => ({
    place: `${file}:${line}:${column}`,
    path: `${join(root, file)}:${line}:${column}`,
    message,
    hint: hint ?? null
  }));
  return {state: hasPage ? OLD_PAGE : NO_PAGE, problems, more: errors.length - problems.length};
}

/** The page in the place of any other, as long as there is no project to show. */
export function problemPage(base: string): string {
  const at = base.replace(/\/$/, '');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>The project cannot be shown yet – Belegg</title>
    <script type="module" src="${at}/@vite/client"></script>
    <script type="module" src="${at}/@fs${CLIENT.startsWith('/') ? '' : '/'}${CLIENT.replaceAll('\\', '/')}"></script>
  </head>
  <body></body>
</html>
`;
}
