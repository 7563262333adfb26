import {resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {cellName} from '../../../src/report/acknowledged.ts';
import {readProject} from '../../../src/report/project.ts';
import {reasonProp, translatableTexts} from '../../../src/report/translatable-texts.ts';
import {translateReport} from '../../../src/report/translate.ts';

const {reports, packages} = readProject(resolve(import.meta.dirname, '../../..'));
const report = reports.get('rustilskudd-2014');
if (report === undefined) throw new Error('rustilskudd-2014 cannot be read');
const english = translateReport(report, packages, 'en');

describe('translateReport', () => {
  test('leaves a report in its own language as it is', () => {
    expect(translateReport(report, packages, 'nb')).toBe(report);
  });

  test('shows exhibits, labels and titles in the other language', () => {
    const table = english.exhibits.get('tbl-fungerer');
    expect(table).toMatchObject({label: 'Table 3.2', caption: 'How well the organisation works'});
    expect(table?.table?.language).toBe('en');
    expect(table?.table?.rows.map(({label}) => label)).toContain('Total');
    expect(english.chapters.map(({title}) => title).slice(0, 2)).toEqual(['Introduction', 'Data and method']);
    expect(english.sections.find(({id}) => id === 'sec-omorganiseringer')?.title).toBe('Reorganisations');
    expect(english.targets.get('tbl-fungerer')?.text).toBe('Table 3.2');
  });

  test('keeps numbers, findings and prose', () => {
    expect(english.values).toBe(report.values);
    const withoutReason = report.findings.map((finding) => ({...finding, reason: expect.any(String) as string}));
    expect(english.findings).toEqual(withoutReason);
    for (const [id, {table, printed}] of report.exhibits) {
      const found = english.exhibits.get(id);
      expect(found?.table?.cells.map(({value}) => value)).toEqual(table?.cells.map(({value}) => value));
      expect(found?.printed).toEqual(printed);
    }
  });

  test('tells the reason of an acknowledgement at all its cells, translated under one of them', () => {
    const cells = report.findings.filter(({exhibit}) => exhibit === 'tbl-kostra');
    const one = {exhibit: 'tbl-kostra', cells, reason: 'Avrundet', place: report.settings.place};
    const [first, , last] = cells;
    if (first === undefined || last === undefined) throw new Error('tbl-kostra has less than three findings');
    const reasons = (translated: readonly (readonly [string, string])[]) =>
      translateReport(
        {
          ...report,
          settings: {...report.settings, acknowledged: [one]},
          translations: new Map([['tbl-kostra', new Map(translated)]])
        },
        packages,
        'en'
      ).findings.flatMap(({exhibit, reason}) => (exhibit === 'tbl-kostra' ? [reason] : []));
    expect(reasons([[reasonProp(cellName(last)), 'Rounded']])).toEqual(['Rounded', 'Rounded', 'Rounded']);
    expect(reasons([])).toEqual(['Avrundet', 'Avrundet', 'Avrundet']);
  });

  test('finds each reason by its cell, in whatever order report.yaml has them', () => {
    const acknowledged = report.settings.acknowledged.toReversed();
    const other = translateReport({...report, settings: {...report.settings, acknowledged}}, packages, 'en');
    expect(other.findings).toEqual(english.findings);
  });

  test('tells which texts nobody has translated', () => {
    expect(report.untranslated.size).toBe(0);
    expect(english.untranslated).toContain('Hedmark');
    // Written in en.yaml, though it is the same word.
    expect(english.untranslated).not.toContain('Sum');
    const bare = translateReport({...report, translations: new Map()}, packages, 'en');
    expect(bare.untranslated).toContain(report.settings.title);
    expect(bare.untranslated).toContain(report.exhibits.get('tbl-fungerer')?.caption);
  });

  test('keeps the keys of a classification whose labels are translated, and does not judge it again', () => {
    const example = reports.get('eksempel');
    if (example === undefined) throw new Error('eksempel cannot be read');
    const [own, other] = [example, translateReport(example, packages, 'en')].map(
      ({exhibits}) => exhibits.get('tbl-samsvar')?.table
    );
    expect(other?.rows.map(({key, label}) => [key, label])).toEqual([
      ['godt_samsvar', 'Good agreement'],
      ['dårlig_samsvar', 'Poor agreement']
    ]);
    expect(other?.columns.map(({key}) => key)).toEqual(own?.columns.map(({key}) => key));
  });

  test('has a text in English for all of the example', () => {
    const example = reports.get('eksempel');
    const texts = example === undefined ? [] : translatableTexts(example.chapters, example.settings);
    const missing = texts.filter(({id, prop, text}) => text !== '' && !example?.translations.get(id)?.has(prop));
    expect(texts.length).toBeGreaterThan(90);
    expect(missing).toEqual([]);
  });
});
