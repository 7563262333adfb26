import {formatCount} from '../../format/number.ts';
import type {MeasureStatistic, Role, Way} from '../../data/model.ts';
import type {Entry, MeasureEntry, SetEntry, VariableEntry, Withheld} from '../../report/codebook/model.ts';
import type {UseRole} from '../../report/codebook/uses/mentions.ts';
import {plural} from './plural.ts';

/** What a codebook says of a variable, measure, text or set. */
const nb = {
  kinds: {
    category: 'Kategori',
    ordered: 'Ordnet',
    yesNo: 'Ja/nei',
    wave: 'Runde',
    measure: 'Tall',
    weight: 'Vekt',
    text: 'Tekst',
    id: 'Id',
    set: 'Sett'
  } satisfies Record<VariableEntry['scale'] | Exclude<Entry['kind'], 'variable'> | 'wave' | 'weight' | 'id', string>,
  code: 'Kode',
  label: 'Merkelapp',
  count: 'Antall',
  percent: 'Prosent',
  missingRole: 'mangelkode',
  roles: {
    not_answered: 'ikke svart',
    dont_know: 'vet ikke',
    not_applicable: 'ikke aktuelt',
    unknown: 'ukjent',
    lost: 'tapt',
    margin: 'oppgitt sum'
  } satisfies Record<Role, string>,
  percentOf: (n: string, unit: string) => `Prosent av ${n} ${unit}`,
  percentOfSum: (n: string) => `Prosent av summen, ${n}`,
  withMissing: ', mangelkodene medregnet',
  rowsOfWaves: (n: string) => `Prosent av ${n} svar: én rad per svar i hver runde`,
  linesOf: (n: string) => `Prosent av ${n} linjer`,
  declared: (n: string, unit: string) => `Datasettet oppgir ${n} ${unit}.`,
  givenOf: (n: string, unit: string) => `Prosentene er oppgitt slik i kilden, av ${n} ${unit}.`,
  givenOfUnknown: 'Prosentene er oppgitt slik i kilden. Basen er ikke kjent.',
  overlaps: 'Kategoriene overlapper: tallene kan ikke legges sammen, og har derfor ingen prosent.',
  givenOverlap: 'Kategoriene overlapper: prosentene går ikke opp i 100.',
  outside: (n: string) => `${n} står utenfor kategoriene.`,
  held: 'Tallene gjelder «{label}» i {of}: kilden oppgir den summen selv.',
  without: 'Uten tall i datasettet: {labels}.',
  withheld: {
    absent: 'Filen ligger ikke ved, så fordelingen kan ikke vises.',
    private: 'Datasettet er privat, så fordelingen vises ikke.',
    threshold: 'Små tall i datasettet skjules, så fordelingen vises bare der en tabell gjør det.',
    key: 'Hver linje har sin egen kode.',
    'no-counts': 'Datasettet har ingen antall å fordele.',
    'small-groups': 'Fordelingen vises ikke: en kategori har færre enn {least} personer.',
    overlap: 'Ingen fordeling: {measure} kan ikke legges sammen over {over}, for kategoriene der overlapper.',
    within: 'Ingen fordeling: {measure} er regnet innen hver kategori av {over}.',
    given: 'Ingen fordeling: oppgitte prosenter kan ikke legges sammen over {over}.'
  } satisfies Record<Withheld['why'], string>,
  derived: {
    recode: 'Omkodet fra {from}',
    bands: 'Inndelt fra {from}',
    any: 'Ja når minst én av {from} er {is}',
    all: 'Ja når alle av {from} er {is}',
    count: 'Hvor mange av {from} som er {is}',
    join: 'Hentet fra datasettet {dataset} ved {from}',
    difference: 'Differansen: {from}',
    group: 'Gruppene av {from}'
  } satisfies Record<Way, string>,
  band: (atLeast: string | null, below: string | null) =>
    atLeast === null
      ? `under ${below ?? ''}`
      : below === null
        ? `${atLeast} og over`
        : `fra ${atLeast} til under ${below}`,
  statistics: {
    count: 'antall',
    percent: 'prosent',
    mean: 'gjennomsnitt',
    median: 'median',
    sd: 'standardavvik',
    min: 'minste verdi',
    max: 'største verdi',
    value: 'verdi'
  } satisfies Record<MeasureStatistic, string>,
  origins: {
    printed: 'Trykt i kilden',
    recovered: 'Følger entydig av det som er trykt i kilden',
    collected: 'Samlet inn'
  } satisfies Record<MeasureEntry['origin'], string>,
  measure: {
    statistic: 'Hva det er',
    origin: 'Opphav',
    disjoint: 'Kan summeres over',
    within: 'Regnet innen',
    base: 'Base',
    values: 'Verdier',
    derived: 'Avledet'
  },
  notSummed: 'Kan ikke summeres',
  ofEverybody: 'Regnet av alle',
  values: plural('nb', 'verdi', 'verdier'),
  range: (least: string, most: string) => (least === most ? `alle ${least}` : `fra ${least} til ${most}`),
  lost: (n: string) => `${n} tapt`,
  notApplicable: (n: string) => `${n} uten verdi`,
  suppressed: (n: string) => `${n} skjult`,
  noExtremes: 'minste og største vises ikke',
  text: 'Fritekst.',
  id: 'Skiller den ene fra den andre, og vises ikke.',
  textHidden: 'Fritekst, som ikke vises.',
  filled: (n: string, all: string) => `Utfylt i ${n} av ${all} rader.`,
  sets: {
    multiple: 'Flere svar mulig',
    battery: 'Flere spørsmål med samme svar',
    grid: 'Flere spørsmål om hvert punkt'
  } satisfies Record<SetEntry['setKind'], string>,
  setBases: {
    asked: 'Prosent er av alle som ble spurt.',
    answered: 'Prosent er av dem som har krysset av minst ett.'
  } satisfies Record<SetEntry['base'], string>,
  setCodings: {
    dichotomies: null,
    categories: 'Svarene står i {of}, ett i hver.',
    delimited: 'Svarene står i én kolonne.'
  } as Readonly<Record<SetEntry['coding'], string | null>>,
  setDimension: 'Punktene er kategoriene i {of}.',
  items: 'Punkter',
  usedIn: 'Brukt i {uses}.',
  via: 'ved',
  useRoles: {shown: '', measure: '', condition: 'til utvalg', weight: 'som vekt'} satisfies Record<UseRole, string>,
  valuesIn: (n: number, chapter: string) => `${n === 1 ? 'ett tall' : `${formatCount(n, 'nb')} tall`} i ${chapter}`,
  unused: 'Ikke brukt i noen rapport.'
};

const en: typeof nb = {
  kinds: {
    category: 'Category',
    ordered: 'Ordered',
    yesNo: 'Yes/no',
    wave: 'Wave',
    measure: 'Number',
    weight: 'Weight',
    text: 'Text',
    id: 'Id',
    set: 'Set'
  },
  code: 'Code',
  label: 'Label',
  count: 'Count',
  percent: 'Per cent',
  missingRole: 'missing code',
  roles: {
    not_answered: 'not answered',
    dont_know: 'don’t know',
    not_applicable: 'not applicable',
    unknown: 'unknown',
    lost: 'lost',
    margin: 'given total'
  },
  percentOf: (n: string, unit: string) => `Per cent of ${n} ${unit}`,
  percentOfSum: (n: string) => `Per cent of the sum, ${n}`,
  withMissing: ', missing codes included',
  rowsOfWaves: (n: string) => `Per cent of ${n} answers: one row per answer in each wave`,
  linesOf: (n: string) => `Per cent of ${n} lines`,
  declared: (n: string, unit: string) => `The dataset states ${n} ${unit}.`,
  givenOf: (n: string, unit: string) => `The percentages are as given in the source, of ${n} ${unit}.`,
  givenOfUnknown: 'The percentages are as given in the source. Their base is not known.',
  overlaps: 'The categories overlap: the numbers cannot be added up, and so have no percentages.',
  givenOverlap: 'The categories overlap: the percentages do not add up to 100.',
  outside: (n: string) => `${n} stand outside the categories.`,
  held: 'The numbers are those of “{label}” in {of}: the source gives that total itself.',
  without: 'Without numbers in the dataset: {labels}.',
  withheld: {
    absent: 'The file is not here, so the distribution cannot be shown.',
    private: 'The dataset is private, so the distribution is not shown.',
    threshold: 'Small numbers of the dataset are hidden, so the distribution is shown only where a table does so.',
    key: 'Each line has a code of its own.',
    'no-counts': 'The dataset has no counts to distribute.',
    'small-groups': 'The distribution is not shown: a category has fewer than {least} persons.',
    overlap: 'No distribution: {measure} cannot be added up over {over}, whose categories overlap.',
    within: 'No distribution: {measure} is of each category of {over}.',
    given: 'No distribution: given percentages cannot be added up over {over}.'
  },
  derived: {
    recode: 'Recoded from {from}',
    bands: 'Divided into bands from {from}',
    any: 'Yes when at least one of {from} is {is}',
    all: 'Yes when all of {from} are {is}',
    count: 'How many of {from} are {is}',
    join: 'Taken from the dataset {dataset} by {from}',
    difference: 'The difference: {from}',
    group: 'The groups of {from}'
  },
  band: (atLeast: string | null, below: string | null) =>
    atLeast === null
      ? `below ${below ?? ''}`
      : below === null
        ? `${atLeast} and over`
        : `from ${atLeast} to below ${below}`,
  statistics: {
    count: 'count',
    percent: 'per cent',
    mean: 'mean',
    median: 'median',
    sd: 'standard deviation',
    min: 'smallest value',
    max: 'largest value',
    value: 'value'
  },
  origins: {
    printed: 'Printed in the source',
    recovered: 'Follows uniquely from what the source prints',
    collected: 'Collected'
  },
  measure: {
    statistic: 'What it is',
    origin: 'Origin',
    disjoint: 'May be added over',
    within: 'Of each',
    base: 'Base',
    values: 'Values',
    derived: 'Derived'
  },
  notSummed: 'May not be added up',
  ofEverybody: 'Of everybody',
  values: plural('en', 'value', 'values'),
  range: (least: string, most: string) => (least === most ? `all ${least}` : `from ${least} to ${most}`),
  lost: (n: string) => `${n} lost`,
  notApplicable: (n: string) => `${n} without a value`,
  suppressed: (n: string) => `${n} hidden`,
  noExtremes: 'smallest and largest are not shown',
  text: 'Free text.',
  id: 'Tells one from the other, and is not shown.',
  textHidden: 'Free text, which is not shown.',
  filled: (n: string, all: string) => `Filled in in ${n} of ${all} rows.`,
  sets: {
    multiple: 'Several answers possible',
    battery: 'Several questions with the same answers',
    grid: 'Several questions on each item'
  },
  setBases: {
    asked: 'Percentages are of everybody who was asked.',
    answered: 'Percentages are of those who ticked at least one.'
  },
  setCodings: {
    dichotomies: null,
    categories: 'The answers stand in {of}, one in each.',
    delimited: 'The answers stand in one column.'
  },
  setDimension: 'The items are the categories of {of}.',
  items: 'Items',
  usedIn: 'Used in {uses}.',
  via: 'by way of',
  useRoles: {shown: '', measure: '', condition: 'to select', weight: 'as a weight'},
  valuesIn: (n: number, chapter: string) =>
    `${n === 1 ? 'one number' : `${formatCount(n, 'en')} numbers`} in ${chapter}`,
  unused: 'Not used in any report.'
};

export const entryTexts = {nb, en};
