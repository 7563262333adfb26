import {loadEngine, type Found, type FoundRecord, type SearchEngine} from './search-engine.ts';
import {addressOf, queryOf, tellingWords, type Query} from './search-query.ts';
import {resultItem} from './search-result.ts';
import {respelled, wordsFound} from './search-spelling.ts';

/** Pause in typing after which is searched, in milliseconds. */
const PAUSE = 150;
/** Results shown at once. */
const BATCH = 10;

const form = part('form', HTMLFormElement);
const input = part('input', HTMLInputElement);
const filter = part('filter', HTMLFieldSetElement);
const status = part('status', HTMLElement);
const suggestion = part('suggestion', HTMLElement);
const results = part('results', HTMLElement);
const more = part('more', HTMLButtonElement);
const template = part('result', HTMLTemplateElement);

let engine: Promise<SearchEngine> | undefined;
let vocabulary: Promise<readonly string[]> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Counts searches: only the last one is shown. */
let latest = 0;
let showMore: (() => Promise<void>) | undefined;

function part<T extends Element>(name: string, type: new () => T): T {
  const element = document.querySelector(`[data-search="${name}"]`);
  if (!(element instanceof type)) throw new TypeError(`the search page has no ${name}`);
  return element;
}

/** A text of the page by its name, filled in. */
function textOf(name: string, filling: Readonly<Record<string, string>> = {}): string {
  const text = form.dataset[name] ?? '';
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => filling[key] ?? whole);
}

function asked(): Query {
  const kind = filter.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
  return {words: input.value, kind};
}

/** Takes the query from the address, as on arrival and after Back. */
function readAddress(): void {
  const {words, kind} = queryOf(location.search);
  input.value = words;
  for (const option of filter.querySelectorAll('input')) option.checked = option.value === kind;
  if (filter.querySelector('input:checked') === null) {
    const all = filter.querySelector('input');
    if (all !== null) all.checked = true;
  }
}

async function run(): Promise<void> {
  clearTimeout(timer);
  latest += 1;
  const own = latest;
  const query = asked();
  history.replaceState(null, '', `${location.pathname}${addressOf(query)}`);
  if (query.words.trim() === '') {
    clear();
    return;
  }
  try {
    engine ??= loadEngine(form.dataset['index'] ?? '');
    const options = {filters: query.kind === '' ? {} : {kind: query.kind}};
    const found = await (await engine).search(searched(query), options);
    const first = await load(found, 0);
    if (own === latest) await show({query, found, first}, own);
  } catch (thrown) {
    console.error(thrown);
    if (own === latest) status.textContent = textOf('failed');
  }
}

function searched({words}: Query): string {
  return tellingWords(words, document.documentElement.lang);
}

function load({results: all}: Found, from: number): Promise<readonly FoundRecord[]> {
  return Promise.all(all.slice(from, from + BATCH).map(({data}) => data()));
}

interface Answer {
  readonly query: Query;
  readonly found: Found;
  readonly first: readonly FoundRecord[];
}

/** Shows what was found. Results that hold none of the words are none. */
async function show({query, found, first}: Answer, own: number): Promise<void> {
  const words = wordsFound(searched(query), first.flatMap(textsOf));
  const isAnswer = words.some(({isFound}) => isFound);
  clear();
  status.textContent = told(isAnswer ? found.results.length : 0, query.words.trim());
  if (isAnswer) {
    filter.hidden = false;
    count(found);
    append(first);
    follow(found, first.length);
  }
  if (words.some(({isFound}) => !isFound)) await suggest(words, query.kind, own);
}

function textsOf({meta, excerpt, sub_results: sections}: FoundRecord): readonly string[] {
  return [...Object.values(meta), excerpt, ...sections.flatMap((section) => [section.title, section.excerpt])];
}

function clear(): void {
  results.replaceChildren();
  suggestion.hidden = true;
  more.hidden = true;
  filter.hidden = true;
  status.textContent = textOf('hint');
}

function told(n: number, q: string): string {
  const name = n === 0 ? 'none' : n === 1 ? 'one' : 'many';
  return textOf(name, {n: String(n), q});
}

function count({totalFilters, unfilteredResultCount}: Found): void {
  for (const option of filter.querySelectorAll('input')) {
    const n = option.value === '' ? unfilteredResultCount : (totalFilters['kind']?.[option.value] ?? 0);
    const shown = option.parentElement?.querySelector('b');
    if (shown !== null && shown !== undefined) shown.textContent = String(n);
  }
}

function append(records: readonly FoundRecord[]): void {
  results.append(...records.map((record) => resultItem(template, record)));
}

/** Puts the button for what follows the results that are shown. */
function follow(found: Found, shown: number): void {
  more.hidden = shown >= found.results.length;
  showMore = async () => {
    const next = await load(found, shown);
    append(next);
    follow(found, shown + next.length);
    // Where the reader was is gone with the button, or far below.
    results.children[shown]?.querySelector('a')?.focus();
  };
}

/** Asks whether other words were meant. */
async function suggest(written: ReturnType<typeof wordsFound>, kind: string, own: number): Promise<void> {
  vocabulary ??= fetch(form.dataset['words'] ?? '').then((response) => response.json() as Promise<readonly string[]>);
  const meant = respelled(written, await vocabulary);
  if (meant === null || own !== latest) return;
  const link = document.createElement('a');
  link.href = `${location.pathname}${addressOf({words: meant, kind})}`;
  link.textContent = meant;
  suggestion.replaceChildren(`${textOf('instead')} `, link, '?');
  suggestion.hidden = false;
}

function search(): void {
  void run();
}

input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(search, PAUSE);
});
input.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || input.value === '') return;
  event.preventDefault();
  input.value = '';
  search();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
filter.addEventListener('change', search);
more.addEventListener('click', () => {
  void showMore?.();
});
addEventListener('popstate', () => {
  readAddress();
  search();
});
// A browser that keeps what was typed, but not the address.
addEventListener('pageshow', ({persisted}) => {
  if (persisted) search();
});

readAddress();
if (input.value === '') input.focus({preventScroll: true});
search();
