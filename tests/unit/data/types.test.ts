import {expect, test} from 'vitest';
import {generateTypes} from '../../../src/data/types.ts';
import {sound} from './package.ts';
import {rowsPackage} from './rows-package.ts';

test('types name everything that a chapter may write of a dataset', () => {
  const belegg = {
    sets: {plager: {title: 'P', kind: 'battery', items: ['saar', 'tann']}},
    bases: {de: {title: 'De', where: {saar: ['1']}}},
    derived: {stor: {title: 'S', join: 'kommuner', on: 'kommune', take: 'storrelse'}}
  };
  expect(generateTypes([sound(rowsPackage(belegg))])).toMatchInlineSnapshot(`
    "export interface Datasets {
      "prove/brukere": {
        variables: {
          "saar": "0" | "1" | "2" | "vet_ikke" | "ikke_svart";
          "tann": "0" | "1" | "2" | "vet_ikke" | "ikke_svart";
          "heroin": "ja" | "nei" | "ikke_svart";
          "alkohol": "ja" | "nei" | "ikke_svart";
          "samtale": "ja" | "nei" | "ikke_svart";
          "bolig": "ja" | "nei" | "ikke_svart";
          "samtale_nok": "ja" | "nei" | "ikke_svart";
          "bolig_nok": "ja" | "nei" | "ikke_svart";
          "kommune": "oslo" | "bergen" | "vadso" | "ukjent";
          "stor": "stor" | "liten" | "ukjent";
        };
        sets: {
          "plager": "saar" | "tann";
        };
        measures: "alder";
        groupings: "saar" | "tann" | "heroin" | "alkohol" | "samtale" | "bolig" | "samtale_nok" | "bolig_nok" | "kommune" | "stor";
        bases: "de";
        weights: never;
        texts: never;
      };
      "prove/kommuner": {
        variables: {
          "kommune": "oslo" | "bergen" | "vadso" | "ukjent";
          "storrelse": "stor" | "liten" | "ukjent";
        };
        sets: {};
        measures: "folketall";
        groupings: "kommune" | "storrelse";
        bases: never;
        weights: never;
        texts: never;
      };
    }
    "
  `);
});

test('types of nothing are an empty interface', () => {
  expect(generateTypes([])).toBe('export interface Datasets {\n}\n');
});
