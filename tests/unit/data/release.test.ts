import {describe, expect, test} from 'vitest';
import type {PackageFiles} from '../../../src/data/package-files.ts';
import {withFiles} from '../../../src/data/package-files.ts';
import {release, type ReleaseOptions} from '../../../src/data/release.ts';
import {formatProblem} from '../../../src/support/problem.ts';
import {count, edited, encode, faults, packageOf, textOf, variable} from './package.ts';

const files = packageOf({
  codes: ['a,x,Ja', 'a,y,Vet ikke,,dont_know'],
  resources: {
    n: {csv: 'a,n\nx,1\n', fields: [variable('a'), count()], schema: {primaryKey: ['a']}, belegg: {shape: 'cells'}}
  }
});

const options: ReleaseOptions = {level: 'patch', what: 'Rettet alder', date: '2024-02-29'};

function released(changed: PackageFiles, more: Partial<ReleaseOptions> = {}): PackageFiles {
  const {value, problems} = release(changed, {...options, ...more});
  if (value === null) throw new Error(problems.map(formatProblem).join('\n'));
  return withFiles(changed, value.files);
}

function refused(changed: PackageFiles, more: Partial<ReleaseOptions> = {}): string {
  const {value, problems} = release(changed, {...options, ...more});
  return value === null ? problems.map(formatProblem).join('\n') : 'released';
}

describe('a changed CSV', () => {
  const longer = edited(files, 'n.csv', (text) => `${text}y,2\n`);

  test('under an unchanged version is told, with what to run', () => {
    expect(faults(longer)).toMatchInlineSnapshot(
      `"not-released: data/prove/n.csv:1:1 the file is not the one that version 1.0.0 was released with: it had 8 bytes, now 12 (undo the change, or release it: npm run release-data -- prove patch "what changed"; rule data/prove/datapackage.json:21)"`
    );
    expect(faults(edited(files, 'n.csv', (text) => text.replace('1', '2')))).toMatchInlineSnapshot(
      `"not-released: data/prove/n.csv:1:1 the file is not the one that version 1.0.0 was released with: it still has 8 bytes, but others (undo the change, or release it: npm run release-data -- prove patch "what changed"; rule data/prove/datapackage.json:22)"`
    );
    expect(
      faults(edited(files, 'datapackage.json', (text) => text.replace(/"hash": "[^"]*",/, '')))
    ).toMatchInlineSnapshot(
      `"not-released: data/prove/datapackage.json:14:15 resource "n" has no "hash": n.csv is in no released version (npm run release-data -- prove patch "what changed")"`
    );
  });

  test('is accepted when it is released', () => {
    const after = released(longer);
    expect(faults(after)).toBe('');
    expect(textOf(after, 'datapackage.json')).toContain('"version": "1.0.1"');
    expect(textOf(after, 'CHANGELOG.md')).toBe('# Changelog\n\n## 1.0.1 (2024-02-29)\n\n- Rettet alder\n');
    expect(release(longer, options).value?.changed).toEqual(['n.csv']);
  });

  test('that holds a fault is not released', () => {
    expect(refused(edited(files, 'n.csv', (text) => `${text}z,2\n`))).toMatchInlineSnapshot(
      `"data/prove/n.csv:3:1 a = "z" is not in the code list a (did you mean "x" or "y"? rule data/prove/datapackage.json:30)"`
    );
  });
});

describe('a changed descriptor', () => {
  const descriptor = (from: string | RegExp, to: string) =>
    edited(files, 'datapackage.json', (text) => {
      expect(text).toMatch(from);
      return text.replace(from, to);
    });

  test('under an unchanged version is told, with what to run', () => {
    expect(faults(descriptor('"title": "Prøve"', '"title": "En prøve"'))).toMatchInlineSnapshot(
      `"not-released: data/prove/datapackage.json:10:13 the file does not say what it said when version 1.0.0 was released: something besides sizes, hashes and labels has changed (undo the change, or release it: npm run release-data -- prove patch "what changed")"`
    );
    expect(faults(descriptor(/,\s+"hash": "sha256:\w+"(?=\s+\},\s+"resources")/, ''))).toMatchInlineSnapshot(
      `"not-released: data/prove/datapackage.json:8:3 belegg has no "hash": what the file says is in no released version (npm run release-data -- prove patch "what changed")"`
    );
  });

  test.each([
    ['a unit', '["bruker", "brukere"]', '["bruker", "brukarar"]'],
    ['a universe', '"universe": "Alle brukere"', '"universe": "Noen brukere"'],
    ['a question', '"belegg": {"codes": "a"', '"belegg": {"question": "Har du?", "codes": "a"'],
    ['a source', 'En kilde', 'To kilder'],
    ['a property of somebody else', '"version"', '"keywords": ["rus"], "version"']
  ])('is noticed: %s', (_, from, to) => {
    expect(faults(descriptor(from, to))).toContain('does not say what it said when version 1.0.0 was released');
    expect(faults(released(descriptor(from, to)))).toBe('');
  });

  test('is none, where only its layout and the order of its keys are other', () => {
    const turned = edited(files, 'datapackage.json', (text) =>
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse()))
    );
    expect(faults(turned)).toBe('');
  });

  test('is not told beside what is wrong in it', () => {
    expect(faults(descriptor('"codes": "a"', '"codes": "aa"')).split('\n')).toHaveLength(1);
  });
});

describe('a release', () => {
  test('writes the labels of codes.csv', () => {
    const renamed = edited(files, 'codes.csv', (text) => text.replace('Ja', 'Jepp').replace('dont_know', 'unknown'));
    expect(faults(renamed)).not.toBe('');
    const after = released(renamed);
    expect(faults(after)).toBe('');
    expect(textOf(after, 'datapackage.json')).toContain(
      '"categories": [{"value": "x", "label": "Jepp"}, {"value": "y", "label": "Vet ikke"}]'
    );
    expect(textOf(after, 'datapackage.json')).toContain('"missing": {"y": "unknown"}');
  });

  test('writes labelled missing values for respondent rows, and categories without them', () => {
    const fields = [
      {name: 'id', type: 'integer', title: 'Id', belegg: {role: 'id'}},
      {name: 'a', type: 'integer', title: 'A', belegg: {codes: 'a', en: {title: 'A'}}}
    ];
    const bare = packageOf({
      codes: ['a,0,Nei', 'a,1,Ja', 'a,9,Vet ikke,,dont_know', 'a,ubesvart,Ubesvart,,not_answered'],
      resources: {r: {csv: 'id,a\n1,0\n2,\n3,9\n', fields, schema: {primaryKey: ['id']}, belegg: {shape: 'rows'}}}
    });
    const text = textOf(bare, 'datapackage.json');
    expect(text).toContain('"categories": [{"value": 0, "label": "Nei"}, {"value": 1, "label": "Ja"}],');
    expect(text).toContain(
      '"missingValues": [{"value": "9", "label": "Vet ikke"}, {"value": "", "label": "Ubesvart"}],'
    );
    expect(text).toContain(
      '"belegg": {"codes": "a", "missing": {"9": "dont_know", "": "not_answered"}, "en": {"title": "A"}}'
    );
  });

  test('raises the version as asked and puts the newest entry first', () => {
    const [minor, major] = [
      released(files, {level: 'minor'}),
      released(released(files, {level: 'minor'}), {level: 'major', what: 'Nye koder'})
    ];
    expect(textOf(minor, 'datapackage.json')).toContain('"version": "1.1.0"');
    expect(textOf(major, 'datapackage.json')).toContain('"version": "2.0.0"');
    expect(textOf(major, 'CHANGELOG.md')).toBe(
      '# Changelog\n\n## 2.0.0 (2024-02-29)\n\n- Nye koder\n\n## 1.1.0 (2024-02-29)\n\n- Rettet alder\n'
    );
  });

  test('keeps what stands in the changelog', () => {
    const before = withFiles(
      files,
      new Map([['CHANGELOG.md', encode('# Changelog\n\nAlt som er endret.\n\n## 1.0.0\n\n- Første\n')]])
    );
    expect(textOf(released(before), 'CHANGELOG.md')).toBe(
      '# Changelog\n\nAlt som er endret.\n\n## 1.0.1 (2024-02-29)\n\n- Rettet alder\n\n## 1.0.0\n\n- Første\n'
    );
  });

  test('changes nothing else in the descriptor', () => {
    const strange = edited(files, 'datapackage.json', (text) =>
      text.replace('"sources"', '"merknad": {"a": [1, {"b": null}]}, "sources"')
    );
    const read = (from: PackageFiles) => JSON.parse(textOf(from, 'datapackage.json')) as {readonly belegg: object};
    const before = read(strange);
    const after = read(released(strange));
    const {belegg} = before;
    expect({...after, version: '1.0.0', belegg: {...after.belegg, hash: null}}).toEqual({
      ...before,
      belegg: {...belegg, hash: null}
    });
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });

  test('gives the same text when nothing changes but the version', () => {
    const once = textOf(released(files), 'datapackage.json');
    expect(once.replace('1.0.1', '1.0.0')).toBe(textOf(files, 'datapackage.json'));
  });

  test('is asked for with a level, a reason and a day', () => {
    expect(refused(files, {level: 'liten' as 'patch', what: ' ', date: '2023-02-29'})).toMatchInlineSnapshot(`
      "data/prove/datapackage.json:1:1 "liten" is no kind of release (expected patch, minor, major)
      data/prove/datapackage.json:1:1 the release does not say in one line what changed (npm run release-data -- <package> patch "what changed")
      data/prove/datapackage.json:1:1 the date "2023-02-29" does not exist: February 2023 has 28 days (look the date up in the source)"
    `);
    expect(refused(files, {what: 'to\nlinjer'})).toMatchInlineSnapshot(
      `"data/prove/datapackage.json:1:1 the release does not say in one line what changed (npm run release-data -- <package> patch "what changed")"`
    );
  });

  test('of a package that cannot be read tells why', () => {
    expect(refused(edited(files, 'datapackage.json', (text) => text.slice(0, -3)))).toMatchInlineSnapshot(
      `"data/prove/datapackage.json:63:4 the file ends too early, expected "," or "}"; the "{" of line 1 is never closed (add what is missing at the end)"`
    );
  });
});
