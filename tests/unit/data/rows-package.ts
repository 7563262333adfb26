import type {PackageFiles} from '../../../src/data/package-files.ts';
import {packageOf} from './package.ts';

const CODES = [
  ...['ja_nei,ja,Ja', 'ja_nei,nei,Nei', 'ja_nei,ikke_svart,Ikke svart,,not_answered'],
  ...[
    'problem,0,Ikke noe',
    'problem,1,Litt,lite',
    'problem,2,Mye,mye',
    'problem,vet_ikke,Vet ikke,,dont_know',
    'problem,ikke_svart,Ikke svart,,not_answered'
  ],
  ...['alvor,lite,Lite', 'alvor,mye,Mye', 'alvor,ukjent,Ukjent,,not_answered', 'alvor,vet_ikke,Vet ikke,,dont_know'],
  ...['gruppe,lite,Lite', 'gruppe,mye,Mye'],
  ...['alder,ung,Ung', 'alder,voksen,Voksen', 'alder,ukjent,Ukjent,,unknown'],
  ...['kommune,oslo,Oslo', 'kommune,bergen,Bergen', 'kommune,vadso,Vadsø', 'kommune,ukjent,Ukjent,,not_answered'],
  ...['storrelse,stor,Stor', 'storrelse,liten,Liten', 'storrelse,ukjent,Ukjent,,not_answered'],
  ...['tiltak,samtale,Samtale', 'tiltak,bolig,Bolig']
];

const JA_NEI = {type: 'boolean', trueValues: ['ja'], falseValues: ['nei']};

/** Five users: ids, two waves' worth of questions, a grid, a measure, a code to look up. */
const BRUKERE = `id,saar,tann,heroin,alkohol,samtale,bolig,samtale_nok,bolig_nok,alder,kommune
1,0,2,ja,nei,ja,nei,ja,,19,oslo
2,1,0,nei,nei,ja,ja,nei,ja,25.5,bergen
3,2,vet_ikke,,ja,nei,nei,,,26,oslo
4,,1,nei,,ja,nei,ja,,,
5,0,0,nei,nei,nei,ja,,nei,40,vadso
`;

export interface Belegg {
  readonly sets?: object;
  readonly bases?: object;
  readonly derived?: object;
}

export interface Change {
  readonly brukere?: string;
  readonly codes?: (codes: readonly string[]) => readonly string[];
  readonly kommuner?: object;
}

/** Respondent rows with whatever sets, bases and derived variables a test is about, and a resource to join. */
export function rowsPackage(
  belegg: Belegg,
  {brukere = BRUKERE, codes = (all) => all, kommuner = {}}: Change = {}
): PackageFiles {
  const field = (name: string, list: string): unknown => ({
    name,
    type: 'string',
    title: name.toUpperCase(),
    belegg: {codes: list}
  });
  const yesNo = (name: string): unknown => ({name, title: name.toUpperCase(), ...JA_NEI});
  return packageOf({
    codes: codes(CODES),
    resources: {
      brukere: {
        csv: brukere,
        fields: [
          {name: 'id', type: 'integer', title: 'Nummer', belegg: {role: 'id'}},
          field('saar', 'problem'),
          field('tann', 'problem'),
          ...['heroin', 'alkohol', 'samtale', 'bolig', 'samtale_nok', 'bolig_nok'].map(yesNo),
          {
            name: 'alder',
            type: 'number',
            title: 'Alder',
            missingValues: [{value: '', label: 'Ikke oppgitt'}],
            belegg: {statistic: 'value', unit: 'years'}
          },
          field('kommune', 'kommune')
        ],
        schema: {primaryKey: ['id']},
        belegg: {shape: 'rows', ...belegg}
      },
      kommuner: {
        csv: 'kommune,storrelse,folketall\noslo,stor,600000\nbergen,stor,270000\nvadso,liten,6000\n',
        fields: [
          field('kommune', 'kommune'),
          field('storrelse', 'storrelse'),
          {name: 'folketall', type: 'integer', title: 'Folketall', belegg: {statistic: 'value', origin: 'printed'}}
        ],
        schema: {primaryKey: ['kommune']},
        belegg: {shape: 'indicators', ...kommuner}
      }
    }
  });
}
