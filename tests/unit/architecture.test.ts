import {readdirSync, readFileSync} from 'node:fs';
import {join, relative, resolve, dirname} from 'node:path';
import {describe, expect, test} from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const src = join(root, 'src');

/** Which folders of `src` each folder may import: one way, from support to pages. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  support: [],
  data: ['support'],
  stats: ['support'],
  // What must not be shown, so that nothing hidden can be computed: of numbers, whatever table they stand in.
  disclosure: ['support', 'stats'],
  format: ['support'],
  tables: ['support', 'data', 'stats', 'disclosure', 'format'],
  figures: ['support', 'data', 'stats', 'format', 'tables'],
  markdown: ['support', 'report'],
  report: ['support', 'data', 'stats', 'disclosure', 'format', 'tables', 'figures'],
  checks: ['support', 'data', 'stats', 'format', 'tables', 'figures', 'report'],
  review: ['support', 'data', 'stats', 'format', 'tables', 'figures', 'report', 'checks'],
  // New packages, reports and chapters: text that the readers of both accept.
  scaffold: ['support', 'data', 'report'],
  // What leaves the site as files: made of the report model, with no page around it.
  downloads: ['support', 'data', 'format', 'tables', 'figures', 'report'],
  // Programs that recompute exhibits elsewhere: of what cells are made of, never of their values.
  export: ['support', 'data', 'disclosure', 'tables', 'report'],
  // Runs at the reader's: small, so it takes nothing along.
  enhance: ['support', 'format'],
  components: ['support', 'data', 'format', 'tables', 'figures', 'report', 'checks', 'downloads', 'enhance'],
  layouts: ['support', 'format', 'report', 'components', 'enhance', 'styles'],
  site: [
    'support',
    'data',
    'format',
    'tables',
    'figures',
    'report',
    'checks',
    'downloads',
    'markdown',
    'components',
    'layouts'
  ],
  pages: [
    'support',
    'data',
    'format',
    'tables',
    'figures',
    'report',
    'checks',
    'downloads',
    'components',
    'layouts',
    'site',
    'styles'
  ]
};

/** Packages that only some folders may import. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  astro: ['components', 'layouts', 'site', 'pages'],
  '@astrojs': ['components', 'layouts', 'site', 'pages'],
  '@observablehq/plot': ['figures'],
  papaparse: ['data'],
  hucre: ['downloads'],
  fflate: ['downloads'],
  highs: ['disclosure']
};

const longest = 300;

function sources(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.(ts|astro|mjs)$/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly specifier: string;
}

const files = sources(src);
const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g
  );
  return [...found].map((match) => ({
    file: relative(root, file),
    folder: relative(src, file).split('/')[0] ?? '',
    specifier: match[1] ?? match[2] ?? match[3] ?? ''
  }));
});

describe('architecture', () => {
  test('every folder of src has its arrows declared', () => {
    const folders = readdirSync(src, {withFileTypes: true}).filter((entry) => entry.isDirectory());
    expect(folders.map(({name}) => name).filter((name) => !(name in mayImport) && name !== 'styles')).toEqual([]);
    expect(imports.length).toBeGreaterThan(20);
  });

  test('imports follow the arrows', () => {
    const wrong = imports.filter(({file, folder, specifier}) => {
      // Types that check writes for the editor: no code.
      if (!specifier.startsWith('.') || specifier.includes('/.belegg/')) return false;
      const target = relative(src, resolve(root, dirname(file), specifier)).split('/')[0] ?? '';
      if (target === folder) return false;
      return !(mayImport[folder] ?? []).includes(target);
    });
    expect(wrong.map(({file, specifier}) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test('only the folders that need them import the packages that are kept for them', () => {
    const wrong = imports.filter(({folder, specifier}) =>
      Object.entries(reserved).some(
        ([name, allowed]) => (specifier === name || specifier.startsWith(`${name}/`)) && !allowed.includes(folder)
      )
    );
    expect(wrong.map(({file, specifier}) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test(`no source file is longer than ${longest} lines`, () => {
    const long = files
      .map((file) => ({file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length}))
      .filter(({lines}) => lines > longest);
    expect(long).toEqual([]);
  });

  test('no import goes round in a circle', () => {
    const graph = new Map<string, readonly string[]>();
    for (const file of files) {
      const own = relative(root, file);
      graph.set(
        own,
        imports
          .filter((entry) => entry.file === own && entry.specifier.startsWith('.'))
          .map((entry) => relative(root, resolve(root, dirname(own), entry.specifier)))
      );
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});
