import type {DataPackage} from '../../../src/data/model.ts';
import type {BuiltTable} from '../../../src/tables/build.ts';
import {buildListing} from '../../../src/tables/listing.ts';
import type {Table} from '../../../src/tables/model.ts';
import type {ListingSpecification} from '../../../src/tables/specification.ts';
import type {Language} from '../../../src/support/localized.ts';
import {packageOf, sound, variable} from '../data/package.ts';

const text = (name: string, belegg: object = {}, rest: object = {}): unknown => ({
  name,
  type: 'string',
  title: name,
  belegg: {role: 'text', ...belegg},
  ...rest
});

const amount = (name: string, belegg: object = {}): object => ({
  name,
  type: 'integer',
  title: name,
  belegg: {statistic: 'value', origin: 'printed', ...belegg}
});

const beside = (name: string, role: 'qualifier' | 'remark'): unknown => ({
  name: `${name}_${role}`,
  type: 'string',
  belegg: {role}
});

const codes = [
  'tiltak,asker,Asker',
  'tiltak,bergen_1,Bergen I',
  'tiltak,bergen_2,Bergen II',
  'tiltak,kristiansand,Kristiansand',
  'tiltak,oslo,Oslo',
  'kategori,by,Store byer',
  'kategori,varme,Værested og frivillige ressurser',
  'kategori,felt,Feltpleiekontor'
];

/** The registers of a report in small: rows that are no survey, some of whose cells hold words instead of numbers. */
const registers: DataPackage = sound(
  packageOf({
    codes,
    descriptor: {belegg: {units: {bruker: {nb: ['tiltak', 'tiltak'], en: ['project', 'projects']}}}},
    resources: {
      tilskudd: {
        csv: `tiltak,navn,fra,tilskudd,tilskudd_qualifier,tilskudd_remark,tann,tann_qualifier,tann_remark
asker,Feltpleien,2001,600,,,150,,
bergen_1,Strax-huset,2001,2700,,,,na,Inngår i basistilskuddet
bergen_2,Gateprosjektet,2003,,na,Inngår i summen til Strax-huset,,na,Inngår i basistilskuddet
kristiansand,Feltsykepleien,2002,,na,Søker kun tannhelsemidler i 2006,15,,
oslo,Feltpleien,2001,15000,,,250,,
`,
        fields: [
          variable('tiltak'),
          text('navn'),
          amount('fra'),
          amount('tilskudd', {unit: 'kr', disjoint: ['tiltak']}),
          beside('tilskudd', 'qualifier'),
          beside('tilskudd', 'remark'),
          amount('tann', {unit: 'kr', disjoint: ['tiltak']}),
          beside('tann', 'qualifier'),
          beside('tann', 'remark')
        ],
        schema: {primaryKey: ['tiltak']},
        belegg: {shape: 'listing', universe: 'Tiltak med tilskudd', en: {universe: 'Projects with a grant'}}
      },
      delstudier: {
        csv: `tiltak,sporsmaal,metode
asker,"Organisering, antall årsverk, budsjett
Antall brukere (mål og faktiske tall)
Metoder; virkemidler","Gjennomgå søknader
Litteratursøk"
oslo,Opplevelse av tilgjengelighet,
`,
        fields: [
          variable('tiltak'),
          text('sporsmaal', {list: true}),
          text('metode', {list: true}, {constraints: {required: false}})
        ],
        schema: {primaryKey: ['tiltak']},
        belegg: {shape: 'listing', universe: 'Alle delstudier'}
      },
      kategorier: {
        csv: `tiltak,kategori,sted
oslo,by,Sentrum
bergen_1,by,Nygårdsparken
bergen_2,varme,Strømgaten
asker,felt,Varmestua
kristiansand,,Ukjent
`,
        fields: [
          variable('tiltak'),
          variable('kategori', 'kategori', {title: 'Kategori', constraints: {required: false}}),
          text('sted')
        ],
        schema: {primaryKey: ['tiltak']},
        belegg: {shape: 'listing', universe: 'Alle tiltak'}
      },
      ark: {
        csv: `tiltak,kontakt,midler,midler_qualifier,midler_remark,dekning,beskrivelse
asker,Ragnhild,750000,,,75,"Fikk midler allerede i 2000.
To sykepleiere i 50 % stilling hver."
bergen_1,,2700000,,,12.5,Natthjem og dagsenter
bergen_2,Else,,na,,100,
oslo,,,na,Inngår i rammen,50,Feltpleie
`,
        fields: [
          variable('tiltak'),
          text('kontakt', {}, {constraints: {required: false}}),
          amount('midler', {unit: 'kr'}),
          beside('midler', 'qualifier'),
          beside('midler', 'remark'),
          {...amount('dekning', {unit: 'percent'}), type: 'number'},
          text('beskrivelse', {}, {constraints: {required: false}})
        ],
        schema: {primaryKey: ['tiltak']},
        belegg: {shape: 'listing', universe: 'Alle tiltak'}
      }
    }
  })
);

/** A listing of the registers; what is not said is as in a plain one. */
export function buildRegister(
  overrides: Partial<ListingSpecification> & Pick<ListingSpecification, 'data' | 'columns'>,
  language: Language = 'nb'
): BuiltTable {
  return buildListing(
    {kind: 'listing', id: 'tbl-register', caption: 'Et register', ...overrides},
    {language, datasets: new Map([...registers.datasets.values()].map((one) => [one.id, one])), tables: new Map()}
  );
}

/** A listing that must be there. */
export function register(...given: Parameters<typeof buildRegister>): Table {
  const {table, faults} = buildRegister(...given);
  if (table === null) throw new Error(JSON.stringify(faults, null, 1));
  return table;
}
