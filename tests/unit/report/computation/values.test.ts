import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {computeProseValue} from '../../../../src/report/computation/value-computation.ts';
import {readProject} from '../../../../src/report/project.ts';
import {compare} from '../../../../src/support/fraction.ts';
import {worth} from './proof.ts';

const root = join(import.meta.dirname, '../../../..');
const project = readProject(root);

describe('the sum behind every number in prose', () => {
  test('comes to the number and ends as it stands in the text', () => {
    let sums = 0;
    const faults = [...project.reports.values()].flatMap((report) =>
      [...report.values.values()].flatMap((value) => {
        const {terms} = computeProseValue(value, report.language, (id) => report.exhibits.get(id)?.table ?? null);
        const told = terms.map(({sign, text}) => `${sign ?? ''}${text}`).join(' ');
        if (terms.at(-1)?.text !== value.text)
          return [`${value.expression}: "${told}" does not end in "${value.text}"`];
        if (value.origin === null || told.includes('–') || typeof value.value === 'number' || value.value === null)
          return [];
        const found = worth(terms);
        sums++;
        return found !== null && compare(found, value.value) === 0 ? [] : [`${value.expression}: "${told}"`];
      })
    );
    expect(faults).toEqual([]);
    expect(sums).toBeGreaterThan(30);
  });
});
