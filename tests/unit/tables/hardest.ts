import type {TableSpecification} from '../../../src/tables/specification.ts';

/** The eighteen hardest tables of the five reports, as `grammar.md` writes them. */
export const HARDEST: readonly TableSpecification[] = [
  {
    kind: 'frequency',
    id: 'tbl-alder',
    data: 'lav-2007/alder',
    variable: 'aldersgruppe',
    missing: 'chain',
    statistics: ['n', 'percent', 'validPercent', 'cumulativePercent'],
    caption: 'Brukere etter aldersgruppe',
    reproduces: 'Tabell 5.4'
  },
  {
    kind: 'crosstab',
    id: 'tbl-avhengig-alder',
    data: 'lav-2007/alder-avhengig',
    rows: 'aldersgruppe',
    columns: 'avhengig',
    statistics: ['rowPercent'],
    missing: {avhengig: 'answer'},
    showBase: 'margins',
    caption: 'År som alvorlig avhengig, etter alder',
    reproduces: 'Tabell 5.6'
  },
  {
    kind: 'crosstab',
    id: 'tbl-maal',
    data: 'lav-2007/maal',
    rows: 'maal',
    columns: 'rang',
    statistics: ['n'],
    base: 'svart_paa_rangen',
    zero: '',
    total: {columns: 'last', rows: 'none'},
    showBase: 'row',
    caption: 'Mål med kontakten, rangert',
    reproduces: 'Tabell 5.15'
  },
  {
    kind: 'crosstab',
    id: 'tbl-former',
    data: 'lav-2007/medvirkning-par',
    rows: 'form',
    columns: 'form_med',
    statistics: ['n'],
    total: {rows: 'last', label: 'Alle'},
    caption: 'Former for medvirkning som forekommer sammen',
    reproduces: 'Tabell 5.19'
  },
  {
    kind: 'crosstab',
    id: 'tbl-mottar',
    data: 'lav-2007/mottar-etter-type',
    rows: 'tiltak',
    columns: 'tiltakstype',
    statistics: ['columnPercent'],
    sort: '-alle',
    except: [{rule: 'base-unknown', reason: 'Kilden oppgir ikke hvor mange som svarte i hver gruppe'}],
    caption: 'Brukere som mottar ulike tiltak, etter type tiltak',
    reproduces: 'Tabell 5.21'
  },
  {
    kind: 'battery',
    id: 'tbl-tilstrekkelig',
    data: 'lav-2007/tilstrekkelig',
    items: 'tiltak',
    answers: 'vurdering',
    base: 'mottakere',
    total: {columns: 'last'},
    showBase: 'column',
    caption: 'Tilstrekkelig tilbud blant dem som mottar tiltaket',
    reproduces: 'Tabell 5.22'
  },
  {
    kind: 'estimates',
    id: 'tbl-burde',
    data: 'lav-2007/burde-fatt',
    rows: 'tiltak',
    caption: 'Brukere som burde fått tiltaket',
    reproduces: 'Tabell 5.23',
    columns: [
      {count: 'faar_ikke', label: 'Får ikke tiltaket'},
      {count: 'burde_fatt', label: 'Burde fått det'},
      {share: 'burde_fatt', of: 'faar_ikke', label: 'Prosent'}
    ]
  },
  {
    kind: 'battery',
    id: 'tbl-tjeneste',
    data: 'lav-2007/tjeneste-tilstrekkelig',
    items: 'tjeneste',
    answers: 'vurdering',
    base: 'i_kontakt',
    missing: {vurdering: {ikke_svart: 'answer'}},
    total: {columns: 'last'},
    showBase: 'column',
    caption: 'Tilstrekkelig kontakt med andre tjenester',
    reproduces: 'Tabell 5.24'
  },
  {
    kind: 'estimates',
    id: 'tbl-tjeneste-burde',
    data: 'lav-2007/tjeneste-burde',
    rows: 'tjeneste',
    caption: 'Burde hatt kontakt',
    reproduces: 'Tabell 5.25',
    columns: [{count: 'ikke_kontakt'}, {count: 'burde_hatt'}, {share: 'burde_hatt', of: 'ikke_kontakt'}]
  },
  {
    kind: 'crosstab',
    id: 'tbl-misbruk',
    data: 'tilbud-2003/misbruk-kommune',
    rows: 'misbruk',
    columns: 'kommunetype',
    statistics: ['n', 'columnPercent'],
    missing: {misbruk: 'below', kommunetype: 'hidden'},
    total: {columns: 'first', rows: 'last'},
    caption: 'Type misbruk etter kommunetype',
    reproduces: 'Tabell 4-6'
  },
  {
    kind: 'crosstab',
    id: 'tbl-soknad',
    data: 'tilbud-2003/soknad-kommune',
    rows: 'kommunetype',
    columns: 'sokt_om',
    statistics: ['n'],
    missing: {kommunetype: 'hidden'},
    total: {rows: 'last'},
    caption: 'Søknader siste seks måneder',
    reproduces: 'Tabell 4-9',
    below: [
      {label: 'Andel med narkotikamisbruk', value: 'tilbud-2003/soknad.narkotika_andel'},
      {label: 'Med kjent type misbruk', value: 'tilbud-2003/soknad.svart_misbruk'}
    ]
  },
  {
    kind: 'estimates',
    id: 'tbl-behov',
    data: 'tilbud-2003/behov',
    rows: 'tiltak',
    sort: '-behov',
    caption: 'Behov og tilbudte tiltak',
    reproduces: 'Tabell 4-13',
    columns: [
      {id: 'behov', count: 'behov', label: 'Behov'},
      {id: 'behov_andel', share: 'behov', of: 'base', label: 'Andel med behov'},
      {id: 'tilbudt', count: 'tilbudt', label: 'Tilbudt'},
      {id: 'tilbudt_andel', share: 'tilbudt', of: 'base', label: 'Andel tilbudt'},
      {
        id: 'dekning',
        ratio: ['tilbudt_andel', 'behov_andel'],
        from: 'rounded',
        unit: 'percent',
        top: 100,
        label: 'Tilbud per behov'
      }
    ]
  },
  {
    kind: 'classification',
    id: 'tbl-samsvar',
    of: 'tbl-behov',
    caption: 'Behov etter hyppighet og samsvar',
    reproduces: 'Tabell 4-14',
    rows: {
      by: 'dekning',
      bands: [
        {label: 'Stort samsvar', atLeast: 75},
        {label: 'Mindre samsvar', below: 75}
      ]
    },
    columns: {
      by: 'behov_andel',
      bands: [
        {label: 'Over 20 %', atLeast: 20},
        {label: '10–20 %', atLeast: 10, below: 20},
        {label: 'Under 10 %', below: 10}
      ]
    },
    expect: {trygd: 'Stort samsvar / Over 20 %'}
  },
  {
    kind: 'battery',
    id: 'tbl-tilbud',
    data: 'tilbud-2003/tilbud-behov',
    items: 'tilbud',
    answers: 'status',
    rowGroups: 'tilbudsgruppe',
    spanners: 'aktuelt',
    showBase: 'note',
    caption: 'Tilbud og udekket behov',
    reproduces: 'Tabell 6-3'
  },
  {
    kind: 'estimates',
    id: 'tbl-kostra',
    data: 'rustilskudd-2014/kostra',
    rows: 'kostra',
    rowGroups: 'storrelse',
    describe: 'beskrivelse',
    total: {rows: 'last', label: 'Sum'},
    caption: 'Svar etter KOSTRA-gruppe',
    reproduces: 'Tabell 2.2',
    columns: [
      {count: 'kommuner', label: 'Totalt'},
      {count: 'svar', label: 'Utvalg'},
      {id: 'svarprosent', share: 'svar', of: 'kommuner', label: 'Svarprosent'}
    ]
  },
  {
    kind: 'crosstab',
    id: 'tbl-fungerer',
    data: 'rustilskudd-2014/organisering-fungerer',
    rows: 'organisering',
    columns: 'fungerer',
    statistics: ['rowPercent'],
    missing: {fungerer: 'hidden'},
    total: {columns: 'last', rows: 'last'},
    showBase: 'total',
    caption: 'Hvor godt organiseringen fungerer, etter form',
    reproduces: 'Tabell 3.3'
  },
  {
    kind: 'battery',
    id: 'tbl-behov-samarbeid',
    data: 'rustilskudd-2014/behov-samarbeid',
    items: 'aktor',
    answers: 'behov',
    base: 'relevant',
    except: [{rule: 'values-lost', reason: 'Bildet er tapt; bare verdiene i teksten er kjent'}],
    showBase: 'column',
    caption: 'Behov for samarbeid',
    reproduces: 'Figur 4.4'
  },
  {
    kind: 'listing',
    id: 'tbl-handlingsplan',
    data: 'unge-voksne-2013/tiltak',
    rowGroups: 'maal',
    letters: 'withinGroup',
    columns: ['tiltak', 'ansvar', 'finansiering'],
    empty: {finansiering: 'Ikke oppgitt'},
    caption: 'Handlingsplan',
    reproduces: 'Handlingsplan'
  }
];
