import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {close, createIndex, type PagefindIndex} from 'pagefind';
import type {Language} from '../support/localized.ts';
import {headingsIn, NOT_SEARCHED, recordPage, textOfPage, vocabulary, type SearchRecord} from './search-record.ts';

/** Folder of the index in the built site. */
const FOLDER = 'pagefind';

/** Where the pages leave what can be found, by language. */
const RECORDS: Readonly<Record<Language, string>> = {nb: 'sok/records.json', en: 'en/sok/records.json'};

/** Pagefind's own interfaces and its worker: the search page has its own interface, and searches under its own policy. */
const UNUSED = /^pagefind-(?!entry\.json$)/;

/**
 * Makes the search index of a built site, in `pagefind/`: one for each language, with the words to guess from. Reads the
 * records that the pages left and takes them away. `base` is where the site will live, with `/` at both ends.
 */
export async function writeSearchIndex(dist: string, base: string): Promise<void> {
  try {
    const {index} = accepted(await createIndex({excludeSelectors: [...NOT_SEARCHED]}));
    if (index === undefined) throw new Error('Pagefind made no index');
    // One after the other, so that two builds make the same files.
    for (const language of ['nb', 'en'] as const) await addRecords(index, {dist, base, language});
    for (const {path, content} of accepted(await index.getFiles()).files) {
      if (!UNUSED.test(path)) writeInto(join(dist, FOLDER, path), content);
    }
  } finally {
    await close();
  }
}

async function addRecords(
  index: PagefindIndex,
  {dist, base, language}: {readonly dist: string; readonly base: string; readonly language: Language}
): Promise<void> {
  const file = join(dist, RECORDS[language]);
  const records = JSON.parse(readFileSync(file, 'utf8')) as readonly SearchRecord[];
  const headings: string[] = [];
  for (const record of records) {
    const page = join(dist, decodeURI(record.href.slice(base.length)), 'index.html');
    const text = record.isPage ? textOfPage(readFileSync(page, 'utf8')) : '';
    headings.push(...headingsIn(text));
    accepted(await index.addHTMLFile({url: record.href, content: recordPage(record, language, text)}));
  }
  writeInto(join(dist, FOLDER, `words.${language}.json`), JSON.stringify(vocabulary(records, headings)));
  rmSync(file);
}

/** Pagefind tells errors in what it answers. */
function accepted<T extends {readonly errors: readonly string[]}>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}

function writeInto(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, content);
}
