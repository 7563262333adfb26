import type {ShownProblem, ShownProblems} from './dev-problems.ts';

// Shows the project's errors over the page that was last without any. Only in development: see develop.ts. The names of the
// events are those of dev-problems.ts, which a browser cannot load.

// The colours are the page's own, and those that follow the comma where there is no page.
const STYLE = `
  :host { all: initial; }
  section { box-sizing: border-box; position: fixed; inset: auto 0 0; z-index: 1000; max-height: 50vh; overflow: auto;
    padding: 1rem 1.5rem 1.25rem; background: var(--papir, Canvas); color: var(--blekk, CanvasText);
    border-top: 4px solid var(--menje, #943014); box-shadow: 0 -0.25rem 1.5rem rgb(0 0 0 / 20%);
    font: 1rem/1.5 var(--sans, system-ui, sans-serif); }
  :host(.alone) section { inset: 0; max-height: none; box-shadow: none; }
  h2 { margin: 0; font-size: 1.125rem; }
  p { margin: 0 0 0.75rem; color: var(--grafitt, inherit); }
  ol { margin: 0; padding: 0; list-style: none; }
  li { padding: 0.5rem 0; border-top: 1px solid var(--linje, #d0d5d1); }
  a { font: 0.875rem/1.5 var(--mono, monospace); color: var(--gran, #255646); overflow-wrap: anywhere; }
  a:focus-visible { outline: 2px solid currentcolor; outline-offset: 2px; }
  strong { display: block; font-weight: 600; overflow-wrap: anywhere; }
  span { display: block; overflow-wrap: anywhere; }
`;

const host = document.createElement('div');
if (document.body.childElementCount === 0) host.className = 'alone';
const shadow = host.attachShadow({mode: 'open'});
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
shadow.adoptedStyleSheets = [sheet];

function element(name: string, text: string, ...children: readonly Node[]): HTMLElement {
  const made = document.createElement(name);
  made.append(text, ...children);
  return made;
}

function line({place, path, message, hint}: ShownProblem): HTMLElement {
  const link = document.createElement('a');
  link.href = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/__open-in-editor?file=${encodeURIComponent(path)}`;
  link.textContent = place;
  link.title = 'Open in the editor';
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void fetch(link.href);
  });
  return element('li', '', link, element('strong', message), ...(hint === null ? [] : [element('span', hint)]));
}

function show({state, problems, more}: ShownProblems): void {
  host.remove();
  if (problems.length === 0) return;
  const count = problems.length + more;
  const section = element(
    'section',
    '',
    element('h2', count === 1 ? '1 error' : `${count} errors`),
    element('p', state),
    element('ol', '', ...problems.map(line), ...(more > 0 ? [element('li', `and ${more} more`)] : []))
  );
  section.setAttribute('role', 'alert');
  shadow.replaceChildren(section);
  document.body.append(host);
}

import.meta.hot?.on('belegg:problems', show);
import.meta.hot?.send('belegg:problems-wanted');
