import {describe, expect, test} from 'vitest';
import type {PackageFiles} from '../../../src/data/package-files.ts';
import {dataset, faults, packageOf, variable} from './package.ts';

const codes = ['tiltak,asker,Asker', 'tiltak,bergen,Bergen'];

function grants(lines: readonly string[], remark = 'kr_remark'): PackageFiles {
  return packageOf({
    codes,
    resources: {
      tilskudd: {
        csv: `tiltak,kr,kr_qualifier,${remark}\n${lines.map((line) => `${line}\n`).join('')}`,
        fields: [
          variable('tiltak'),
          {name: 'kr', type: 'integer', title: 'Kroner', belegg: {statistic: 'value', origin: 'printed'}},
          {name: 'kr_qualifier', type: 'string', belegg: {role: 'qualifier'}},
          {name: remark, type: 'string', belegg: {role: 'remark'}}
        ],
        schema: {primaryKey: ['tiltak']},
        belegg: {shape: 'listing'}
      }
    }
  });
}

describe('a remark', () => {
  test('says in words why there is no number', () => {
    const {measures, texts} = dataset(grants(['asker,600,,', 'bergen,,na,Inngår i summen']), 'tilskudd');
    expect(measures.get('kr')?.remarks).toEqual([null, 'Inngår i summen']);
    expect([...texts.keys()]).toEqual([]);
  });

  test('may be left out', () => {
    expect(dataset(grants(['asker,,na,', 'bergen,,lost,']), 'tilskudd').measures.get('kr')?.remarks).toEqual([
      null,
      null
    ]);
  });

  test('does not stand beside a number', () => {
    expect(faults(grants(['asker,600,,Inngår i summen', 'bergen,5,about,Omtrent']))).toMatchInlineSnapshot(`
      "remark: data/prove/tilskudd.csv:2:12 kr_remark = "Inngår i summen", but kr is "600" (a remark stands instead of a number: delete one of the two, or make a column of texts of it; rule data/prove/datapackage.json:32)
      remark: data/prove/tilskudd.csv:3:16 kr_remark = "Omtrent", but kr is "5" (a remark stands instead of a number: delete one of the two, or make a column of texts of it; rule data/prove/datapackage.json:32)"
    `);
  });

  test('belongs to a measure by its name', () => {
    expect(faults(grants(['asker,,na,x', 'bergen,5,,'], 'merknad'))).toMatchInlineSnapshot(
      `"remark: data/prove/datapackage.json:34:20 the remark column "merknad" belongs to no measure (name it "kr_remark")"`
    );
  });

  test('is none of respondents', () => {
    const files = packageOf({
      resources: {
        svar: {
          csv: 'id,kr,kr_qualifier,kr_remark\n1,,na,Vet ikke helt\n',
          fields: [
            {name: 'id', type: 'integer', title: 'Id', belegg: {role: 'id'}},
            {name: 'kr', type: 'integer', title: 'Kroner', belegg: {statistic: 'value'}},
            {name: 'kr_qualifier', type: 'string', belegg: {role: 'qualifier'}},
            {name: 'kr_remark', type: 'string', belegg: {role: 'remark'}}
          ],
          schema: {primaryKey: ['id']},
          belegg: {shape: 'rows'}
        }
      }
    });
    expect(faults(files)).toMatchInlineSnapshot(
      `"field-key: data/prove/datapackage.json:28:70 field "kr_remark" has the role remark, which resources of shape rows do not have (take the field out)"`
    );
  });
});
