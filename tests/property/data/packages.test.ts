import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {withFiles, type PackageFiles} from '../../../src/data/package-files.ts';
import {readPackageFiles} from '../../../src/data/read-package.ts';
import {release} from '../../../src/data/release.ts';
import {formatProblem} from '../../../src/support/problem.ts';
import {
  codesOf,
  count,
  edited,
  encode,
  numbersOf,
  packageOf,
  sound,
  textOf,
  variable
} from '../../unit/data/package.ts';
import {rowsPackage} from '../../unit/data/rows-package.ts';

const code = fc.stringMatching(/^[a-zæøå0-9_+-]{1,6}$/);
const label = fc.stringMatching(/^[A-Za-zÆØÅæøå0-9 –.]{1,12}$/).filter((text) => text.trim() === text && text !== '');
const role = fc.constantFrom('', '', '', 'not_answered', 'dont_know', 'not_applicable', 'unknown', 'lost');

interface Line {
  readonly code: string;
  readonly n: number;
}

/** Packages with a code list and a count for some of its codes, whose descriptor was written before the labels were. */
const unreleased = fc
  .record({
    list: fc.uniqueArray(fc.record({code, label, role}), {selector: ({code}) => code, minLength: 1, maxLength: 12}),
    counts: fc.array(fc.nat(100_000), {minLength: 1, maxLength: 12})
  })
  .map(({list, counts}) => {
    const lines: readonly Line[] = counts.slice(0, list.length).map((n, i) => ({code: list[i]?.code ?? '', n}));
    const old = packageOf({
      codes: ['a,gammel,Gammel'],
      resources: {
        tall: {
          csv: 'a,n\ngammel,1\n',
          fields: [variable('a'), count()],
          schema: {primaryKey: ['a']},
          belegg: {shape: 'cells'}
        }
      }
    });
    const codes = list.map((each) => `a,${each.code},${each.label},,,,,${each.role}\n`).join('');
    const files = withFiles(
      old,
      new Map([
        ['codes.csv', encode(`list,code,label_nb,label_en,short_nb,short_en,group,role\n${codes}`)],
        ['tall.csv', encode(`a,n\n${lines.map((line) => `${line.code},${line.n}\n`).join('')}`)]
      ])
    );
    return {files, lines};
  });

function released(files: PackageFiles): PackageFiles {
  const {value, problems} = release(files, {level: 'minor', what: 'Nye tall', date: '2024-01-31'});
  if (value === null) throw new Error(problems.map(formatProblem).join('\n'));
  return withFiles(files, value.files);
}

describe('releasing data', () => {
  test('leaves nothing to complain of, and the data as they are', () => {
    fc.assert(
      fc.property(unreleased, ({files, lines}) => {
        const after = released(files);
        expect(readPackageFiles(after).problems).toEqual([]);
        const tall = sound(after).datasets.get('tall');
        expect(tall && codesOf(tall, 'a')).toEqual(lines.map((line) => line.code));
        expect(tall && numbersOf(tall, 'n')).toEqual(lines.map((line) => String(line.n)));
      }),
      {numRuns: 60}
    );
  });

  test('twice writes the same but for the version', () => {
    fc.assert(
      fc.property(unreleased, ({files}) => {
        const once = released(files);
        expect(textOf(released(once), 'datapackage.json')).toBe(
          textOf(once, 'datapackage.json').replace('"1.1.0"', '"1.2.0"')
        );
      }),
      {numRuns: 30}
    );
  });
});

describe('a released package', () => {
  const derived = {ny: {title: 'Ny', codes: 'gruppe', group: 'saar'}};
  const files = rowsPackage({derived, bases: {de: {title: 'De', where: {ny: ['mye']}}}});
  const csvs = files.paths.filter((path) => path.endsWith('.csv'));

  test('notices any flipped bit of any CSV', () => {
    fc.assert(
      fc.property(fc.constantFrom(...csvs), fc.nat(), fc.nat(7), (path, at, bit) => {
        const bytes = Uint8Array.from(files.read(path) ?? []);
        const index = at % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
        const {value, problems} = readPackageFiles(withFiles(files, new Map([[path, bytes]])));
        expect(value).toBeNull();
        expect(problems.some(({rule, file}) => rule === 'not-released' && file === `data/prove/${path}`)).toBe(true);
      }),
      {numRuns: 300}
    );
  });

  test('is read or refused with a place, whatever one character of its descriptor becomes', () => {
    const text = textOf(files, 'datapackage.json');
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('', 'x', '"', '{', ']', ',', '0', ':', '\n', 'æ'),
        (at, character) => {
          const changed = edited(
            files,
            'datapackage.json',
            (whole) => whole.slice(0, at) + character + whole.slice(at + 1)
          );
          const {value, problems} = readPackageFiles(changed);
          expect(value === null).toBe(problems.some(({severity}) => severity === 'error'));
          expect(problems.every(({line, column}) => line >= 1 && column >= 1)).toBe(true);
        }
      ),
      {numRuns: 400}
    );
  });

  test('is read or refused, whatever any value of its descriptor becomes', () => {
    const whole = JSON.parse(textOf(files, 'datapackage.json')) as unknown;
    const leaves = sizeOf(whole);
    fc.assert(
      fc.property(
        fc.nat(leaves - 1),
        fc.constantFrom<unknown>(
          null,
          1,
          -1.5,
          '',
          'x',
          true,
          [],
          {},
          [1],
          {a: 1},
          'saar',
          ['saar'],
          '__proto__',
          'constructor'
        ),
        (at, value) => {
          const changed = edited(files, 'datapackage.json', () => JSON.stringify(replaced(whole, at, value)));
          expect(() => readPackageFiles(changed)).not.toThrow();
        }
      ),
      {numRuns: 600}
    );
  });
});

/** Number of values in a JSON value, itself included. */
function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce((sum: number, each) => sum + sizeOf(each), 0);
}

/** A copy of a JSON value, whose value number `at` is another. */
function replaced(value: unknown, at: number, by: unknown): unknown {
  let left = at;
  const copy = (node: unknown): unknown => {
    if (left-- === 0) return by;
    if (Array.isArray(node)) return node.map(copy);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, copy(each)]));
  };
  return copy(value);
}
