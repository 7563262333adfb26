import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {packageCodebook} from '../../../../src/report/codebook/codebook.ts';
import type {DatasetCodebook, Distribution} from '../../../../src/report/codebook/model.ts';
import {indexUses} from '../../../../src/report/codebook/uses/uses.ts';
import {readProject} from '../../../../src/report/project.ts';
import {add, whole} from '../../../../src/support/fraction.ts';

const project = readProject(resolve(import.meta.dirname, '../../../..'));
const datasets = new Map(
  [...project.packages.values()].flatMap((data) => [...data.datasets.values()].map((own) => [own.id, own] as const))
);
const uses = indexUses(project.reports.values(), datasets);
const codebooks = [...project.packages.values()].flatMap((data) => packageCodebook(data, uses).datasets);

function sumOf({rows}: Distribution): bigint | null {
  if (rows.some(({count}) => count?.value === undefined || count.value === null)) return null;
  const sum = rows.reduce((total, {count}) => add(total, count?.value ?? whole(0)), whole(0));
  return sum.numerator / sum.denominator;
}

describe.each(codebooks.map((dataset) => [dataset.id, dataset] as const))('%s', (_, dataset: DatasetCodebook) => {
  const variables = dataset.entries.filter((entry) => entry.kind === 'variable');

  test('tells of each variable how its units are distributed, or why not', () => {
    for (const {distributions, withheld} of variables)
      expect(distributions.length + withheld.length).toBeGreaterThan(0);
    expect(variables.length).toBeGreaterThan(0);
  });

  test('adds up to its units, or says what it adds up to, or that it does not', () => {
    for (const distribution of variables.flatMap(({distributions}) => distributions)) {
      const {by, base, declared, overlaps} = distribution;
      if (by === 'given') continue;
      const sum = sumOf(distribution);
      // Of numbers that are lost with the source no sum is known.
      if (overlaps || distribution.rows.some(({count}) => count?.value === null)) expect(base).toBeNull();
      else expect(Number(sum)).toBe(base);
      const units = by === 'lines' || by === 'rows' ? dataset.rowCount : dataset.units;
      if (base !== null && declared === null && units !== null) expect(base).toBe(units);
      if (declared !== null) expect(declared).toBe(units);
    }
  });
});

test('every dataset that an exhibit is made of knows of it, and so do its columns', () => {
  for (const [id, report] of project.reports) {
    for (const exhibit of report.exhibits.values()) {
      for (const {path, package: name} of exhibit.table?.provenance ?? []) {
        const dataset = codebooks.find((own) => own.file.path === path && own.id.startsWith(`${name}/`));
        const known = dataset?.exhibits.map((use) => `${use.report}/${use.exhibit}`);
        expect(known).toContain(`${id}/${exhibit.id}`);
        const using = dataset?.entries.filter((entry) => entry.uses.exhibits.some((use) => use.exhibit === exhibit.id));
        expect(using?.length).toBeGreaterThan(1);
      }
    }
  }
});

test('every number in the text is known to a column', () => {
  const known = new Set(
    codebooks.flatMap(({entries}) => entries.flatMap(({uses: own}) => own.values.map(({key}) => key)))
  );
  for (const {values} of project.reports.values()) {
    const lost = [...values.values()].filter(
      ({key, state, expression}) => state !== 'text' && !known.has(key) && !/^count\(/.test(expression)
    );
    expect(lost.map(({expression}) => expression)).toEqual([]);
  }
});
