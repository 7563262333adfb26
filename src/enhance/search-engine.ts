/** What the search page uses of Pagefind. */
export interface SearchEngine {
  /** Loads the filters, without which a search counts nothing. */
  filters(): Promise<unknown>;
  search(query: string, options: {readonly filters: Readonly<Record<string, string>>}): Promise<Found>;
}

export interface Found {
  readonly results: readonly {readonly data: () => Promise<FoundRecord>}[];
  /** By filter and its value, as if no filter were set; of each how many are found. */
  readonly totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Found without filters. */
  readonly unfilteredResultCount: number;
}

export interface FoundRecord {
  readonly url: string;
  /** Text around what is found: `<mark>` around each word, `&lt;` and `&gt;` for its own angles. */
  readonly excerpt: string;
  readonly meta: Readonly<Partial<Record<'label' | 'title' | 'place', string>>>;
  readonly filters: Readonly<Partial<Record<'kind' | 'report' | 'titlelang' | 'textlang', readonly string[]>>>;
  /** Its sections in which something is found. */
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
    /** Absent for what stands before the first section. */
    readonly anchor?: unknown;
  }[];
}

interface Pagefind {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => SearchEngine;
}

/**
 * What a match in metadata counts: the number of a table most, then ids and names in the other language, then titles;
 * where something differs from print counts less than the table it is in.
 */
const META_WEIGHTS = {label: 8, names: 6, title: 5, place: 0.25};

/** How much nearer words to those asked for count: more than usual, so that `nav` finds NAV before «navn». */
const TERM_SIMILARITY = 5;

/** Loads Pagefind from its address. Runs in the page itself, so that the page's policy holds for it. */
export async function loadEngine(address: string): Promise<SearchEngine> {
  const {createInstance} = (await import(/* @vite-ignore */ address)) as Pagefind;
  const engine = createInstance({
    noWorker: true,
    baseUrl: '/',
    excerptLength: 26,
    excerptEllipsis: '…',
    ranking: {termSimilarity: TERM_SIMILARITY, metaWeights: META_WEIGHTS}
  });
  await engine.filters();
  return engine;
}
