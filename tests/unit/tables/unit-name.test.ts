import {describe, expect, test} from 'vitest';
import type {Unit} from '../../../src/data/model.ts';
import {unitOfMeasure} from '../../../src/tables/parts/unit-name.ts';

const packageUnits = new Map<string, Unit>([
  ['arsverk', {code: 'arsverk', nb: ['årsverk', 'årsverk'], en: ['full-time equivalent', 'full-time equivalents']}],
  ['sak', {code: 'sak', nb: ['sak', 'saker'], en: null}]
]);

describe('unitOfMeasure', () => {
  test('says a unit of the package in the plural, in Norwegian where there is no English', () => {
    expect(unitOfMeasure({unit: 'arsverk'}, {packageUnits}, 'nb')).toBe('årsverk');
    expect(unitOfMeasure({unit: 'arsverk'}, {packageUnits}, 'en')).toBe('full-time equivalents');
    expect(unitOfMeasure({unit: 'sak'}, {packageUnits}, 'en')).toBe('saker');
  });

  test('leaves the units that every package has, and none', () => {
    expect(unitOfMeasure({unit: 'kr'}, {packageUnits}, 'nb')).toBe('kr');
    expect(unitOfMeasure({unit: null}, {packageUnits}, 'nb')).toBeNull();
  });
});
