import {describe, expect, test} from 'vitest';
import {readChapter} from '../../../src/report/reading/chapter.ts';
import {newChapter, newReport, type ReportRequest} from '../../../src/scaffold/new-report.ts';
import type {ProjectFiles, Scaffold} from '../../../src/scaffold/project-files.ts';

function project(texts: Readonly<Record<string, string>>): ProjectFiles {
  const below = (folder: string) =>
    Object.keys(texts).flatMap((path) =>
      path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1).split('/')[0] ?? ''] : []
    );
  return {read: (path) => texts[path] ?? null, list: (folder) => [...new Set(below(folder))].sort()};
}

const packages = {
  'data/svar/datapackage.json': '{"version": "1.2.3"}',
  'data/andre/datapackage.json': '{"version": "0.1.0"}'
};

const request: ReportRequest = {id: 'rapport', title: 'Min: rapport', data: 'svar', language: 'nb', year: 2026};

function file(made: Scaffold, path: string): string | undefined {
  return made.files?.get(path);
}

describe('newReport', () => {
  test('makes report.yaml and a first chapter that can be read', () => {
    const made = newReport(project(packages), request);
    expect([...(made.files?.keys() ?? [])]).toEqual([
      'content/rapport/report.yaml',
      'content/rapport/01-innledning.mdx'
    ]);
    expect(file(made, 'content/rapport/report.yaml')).toBe(
      `title: "Min: rapport"
language: nb
year: 2026
authors: [TODO]
publisher: TODO
description: TODO
chapters:
  - 01-innledning.mdx
packages:
  svar: 1.2.3
`
    );
    const chapter = file(made, 'content/rapport/01-innledning.mdx') ?? '';
    expect(readChapter(chapter, {file: '01-innledning.mdx'}).value?.title).toBe('Innledning');
  });

  test('takes the package of its own name, or the only one', () => {
    const pinned = (texts: Record<string, string>, id: string) =>
      file(newReport(project(texts), {...request, id, data: null}), `content/${id}/report.yaml`)
        ?.split('\n')
        .at(-2);
    expect(pinned(packages, 'andre')).toBe('  andre: 0.1.0');
    expect(pinned({'data/svar/datapackage.json': '{"version": "1.2.3"}'}, 'rapport')).toBe('  svar: 1.2.3');
  });

  test.each<[string, Partial<ReportRequest>, Readonly<Record<string, string>>, string]>([
    [
      'a name that no address can have',
      {id: 'Min rapport'},
      packages,
      '"Min rapport" cannot be the name of a report: write it like min-rapport'
    ],
    [
      'a report that is there',
      {},
      {...packages, 'content/rapport/report.yaml': ''},
      'content/rapport is there already: add to it with npm run new -- chapter rapport "<title>"'
    ],
    ['a package that is not there', {data: 'svor'}, packages, 'there is no data package "svor": did you mean "svar"?'],
    ['several packages', {data: null}, packages, 'which data is it written from? Add --data with one of andre, svar'],
    ['no package', {}, {}, 'there is no data package yet: make one with npm run new -- dataset <package> <file.csv>']
  ])('refuses %s', (_, more, texts, said) => {
    expect(newReport(project(texts), {...request, ...more}).refused).toEqual([said]);
  });
});

describe('newChapter', () => {
  const yaml = `# My report
chapters:
  - 02-data.mdx # the first
  - "04-svar.mdx"   # the last
packages: {svar: 1.2.3} # kept
`;
  const texts = {
    'content/rapport/report.yaml': yaml,
    'content/rapport/02-data.mdx': '',
    'content/rapport/04-svar.mdx': ''
  };

  test('is numbered behind the last, and listed; the rest of report.yaml stays', () => {
    const made = newChapter(project(texts), 'rapport', 'Hvor går støtten?');
    expect(file(made, 'content/rapport/05-hvor-gar-stotten.mdx')).toBe('# Hvor går støtten?\n\nTODO\n');
    expect(file(made, 'content/rapport/report.yaml')).toBe(
      yaml.replace('# the last\n', '# the last\n  - 05-hvor-gar-stotten.mdx\n')
    );
  });

  test('is listed in a list on one line, and in one at the end of the file', () => {
    const listed = (text: string) =>
      file(
        newChapter(project({...texts, 'content/rapport/report.yaml': text}), 'rapport', 'Ny'),
        'content/rapport/report.yaml'
      );
    expect(listed('chapters: [02-data.mdx, 04-svar.mdx] # two\n')).toBe(
      'chapters: [02-data.mdx, 04-svar.mdx, 05-ny.mdx] # two\n'
    );
    expect(listed('chapters:\n- 02-data.mdx')).toBe('chapters:\n- 02-data.mdx\n- 05-ny.mdx');
  });

  test('may be an appendix, whose list is begun if there is none', () => {
    const appendix = (text: string) =>
      newChapter(project({...texts, 'content/rapport/report.yaml': text}), 'rapport', 'Tiltaksark', 'appendix');
    const first = appendix(yaml);
    expect(file(first, 'content/rapport/v1-tiltaksark.mdx')).toBe('# Tiltaksark\n\nTODO\n');
    expect(file(first, 'content/rapport/report.yaml')).toBe(
      yaml.replace('# the last\n', '# the last\nappendices:\n  - v1-tiltaksark.mdx\n')
    );
    expect(file(appendix('chapters: [02-data.mdx,\n  04-svar.mdx] # two\n'), 'content/rapport/report.yaml')).toBe(
      'chapters: [02-data.mdx,\n  04-svar.mdx] # two\nappendices:\n  - v1-tiltaksark.mdx\n'
    );
  });

  test('is numbered behind the last of its own kind', () => {
    const made = (kind: 'chapter' | 'appendix') =>
      newChapter(
        project({
          ...texts,
          'content/rapport/report.yaml': `${yaml}appendices: [v7-skjema.mdx]\n`,
          'content/rapport/v7-skjema.mdx': ''
        }),
        'rapport',
        'Ny',
        kind
      );
    expect([...(made('chapter').files?.keys() ?? [])]).toContain('content/rapport/05-ny.mdx');
    expect(file(made('appendix'), 'content/rapport/report.yaml')).toContain('appendices: [v7-skjema.mdx, v8-ny.mdx]\n');
  });

  test('may have signs in its title that mean something in MDX', () => {
    const made = newChapter(project(texts), 'rapport', 'A <b> {c} *d*');
    const text = file(made, 'content/rapport/05-a-b-c-d.mdx') ?? '';
    expect(readChapter(text, {file: '05-a-b-c-d.mdx'}).value?.title).toBe('A <b> {c} *d*');
  });

  test.each([
    ['a report that is not there', 'raport', 'Ny', 'there is no report "raport": did you mean "rapport"?'],
    [
      'a title that is there',
      'rapport',
      'Svar',
      'content/rapport/04-svar.mdx has this title already: give the chapter another one'
    ],
    [
      'a title that an appendix has',
      'rapport',
      'Skjema',
      'content/rapport/v1-skjema.mdx has this title already: give the chapter another one'
    ],
    ['a title without letters', 'rapport', '…', '"…" cannot be the title of a chapter: it has no letters']
  ])('refuses %s', (_, report, title, said) => {
    const withAppendix = {...texts, 'content/rapport/v1-skjema.mdx': ''};
    expect(newChapter(project(withAppendix), report, title).refused).toEqual([said]);
  });
});
