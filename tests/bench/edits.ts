import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {filesOnDisk} from '../../src/data/package-files.ts';
import {release} from '../../src/data/release.ts';
import {startDevServer, type DevServer} from '../support/dev-server.ts';
import {chapterFile} from './generated.ts';

const CHAPTER = join('content/generert', chapterFile(7));
const SETTINGS = 'content/generert/report.yaml';
const PAGE = '/generert/kapittel-7/';
const ENGLISH_PAGE = '/en/generert/kapittel-7/';

/** One kind of edit, made again and again. */
interface Edit {
  readonly kind: string;
  /** What is saved before, of which the time does not count: a CSV before its release. */
  readonly before?: (mark: string) => void;
  /** The save, of which the page then shows the mark. */
  readonly save: (mark: string) => void;
  readonly page?: string;
  /** What the page shows, if it is not the mark itself. */
  readonly shown?: (mark: string) => string;
}

/** How long it took from a save to the page that shows it, in ms. */
export interface EditTiming {
  readonly kind: string;
  readonly ms: number;
}

/**
 * Edits a generated project under `astro dev`, each kind of edit `rounds` times: the median from the save until the page that
 * an author has open is told to load again and has loaded.
 */
export async function timeEdits(root: string, packageName: string, rounds: number): Promise<readonly EditTiming[]> {
  const server = await startDevServer(root, process.env);
  try {
    for (const page of [PAGE, PAGE, ENGLISH_PAGE]) await server.page(page);
    const timings: EditTiming[] = [];
    for (const edit of editsOf(root, packageName)) {
      const times: number[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        times.push(await timeEdit(edit, `merke${'x'.repeat(round)}z`, server));
      }
      times.sort((a, b) => a - b);
      timings.push({kind: edit.kind, ms: times[Math.floor(rounds / 2)] ?? 0});
    }
    return timings;
  } finally {
    await server.close();
  }
}

async function timeEdit(
  {kind, before, save, page = PAGE, shown = (mark) => mark}: Edit,
  mark: string,
  server: DevServer
): Promise<number> {
  if (before !== undefined)
    await server.told(() => {
      before(mark);
    });
  const start = performance.now();
  const told = await server.told(() => {
    save(mark);
  });
  if (told !== 'reload') throw new Error(`${kind}: ${JSON.stringify(told)}`);
  const html = await server.page(page);
  const time = performance.now() - start;
  if (!html.includes(shown(mark))) throw new Error(`${kind}: the page does not show ${shown(mark)}`);
  return time;
}

function editsOf(root: string, packageName: string): readonly Edit[] {
  const data = join('data', packageName);
  const edit = (file: string, change: (text: string) => string): void => {
    writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
  };
  const version = (): string =>
    (JSON.parse(readFileSync(join(root, data, 'datapackage.json'), 'utf8')) as {version: string}).version;
  /** Releases the package, to be written at one go. */
  const released = (): void => {
    const options = {level: 'patch', what: 'Endret', date: '2026-01-01'} as const;
    const {value, problems} = release(filesOnDisk(root, packageName), options);
    if (value === null) throw new Error(JSON.stringify(problems));
    const settings = readFileSync(join(root, SETTINGS), 'utf8');
    pending = [
      ...[...value.files].map(([path, bytes]) => [join(root, data, path), bytes] as const),
      [join(root, SETTINGS), settings.replace(`${packageName}: ${version()}`, `${packageName}: ${value.version}`)]
    ];
  };
  let pending: readonly (readonly [string, string | Uint8Array])[] = [];
  const writePending = (): void => {
    for (const [path, content] of pending) writeFileSync(path, content);
  };
  const sentence = (mark: string): void => {
    edit(CHAPTER, (text) => text.replace(/Kommunene (merke\S* )?svarer/, `Kommunene ${mark} svarer`));
  };
  return [
    {kind: 'a sentence', save: sentence},
    {kind: 'a sentence, seen on the English page', save: sentence, page: ENGLISH_PAGE},
    {
      kind: 'a caption',
      save: (mark) => {
        edit(CHAPTER, (text) => text.replace(/caption="Svar[^"]*"/, `caption="Svar ${mark}"`));
      }
    },
    {
      kind: 'lines above everything',
      save: (mark) => {
        edit(CHAPTER, (text) => text.replace(/^# .*\n/, `# Kapittel ${mark}\n\n`));
      }
    },
    {
      kind: 'report.yaml',
      save: (mark) => {
        edit(SETTINGS, (text) => text.replace(/^title: .*/, `title: Rapport ${mark}`));
      }
    },
    {
      kind: 'a new chapter',
      save: (mark) => {
        const file = `${200 + mark.length}-${mark}.mdx`;
        writeFileSync(join(root, 'content/generert', file), `# Om ${mark}\n\nTekst.\n`);
        edit(SETTINGS, (text) => text.replace('\npackages:', `\n  - ${file}\npackages:`));
      }
    },
    {
      kind: 'an error, repaired',
      before: () => {
        edit(CHAPTER, (text) => `${text}\n<Crosstb />\n`);
      },
      save: (mark) => {
        sentence(mark);
        edit(CHAPTER, (text) => text.replace('\n<Crosstb />\n', ''));
      }
    },
    {
      kind: 'a label in codes.csv, released',
      before: (mark) => {
        edit(join(data, 'codes.csv'), (text) => text.replace(/svar,ja,[^,]*/, `svar,ja,${mark}`));
        released();
      },
      save: writePending
    },
    {
      kind: 'a line of a CSV, released',
      before: (mark) => {
        edit(join(data, 'd1.csv'), (text) => `${text}${1000 + mark.length},nord,ja\n`);
        released();
      },
      save: writePending,
      shown: () => `${packageName} ${version()}`
    },
    {
      kind: 'a component',
      save: (mark) => {
        edit('src/components/Footer.astro', (text) =>
          text.replace(/<footer( data-mark="[^"]*")?/, `<footer data-mark="${mark}"`)
        );
      }
    }
  ];
}
