import type {Direction} from '../../format/hedge-defaults.ts';
import type {StateKind} from '../../report/reading-guide.ts';

interface Reach {
  readonly points: string;
  readonly ofShare: string;
  readonly ofNumber: string;
}

/** How to read a report. */
const nb = {
  title: 'Lesenøkkel',
  lead: 'Hva ord, tegn og baser betyr i denne rapporten. Alt her er hentet fra reglene som rapporten er bygd etter.',
  seeGuide: 'Lesenøkkel',
  seeSigns: 'Hva tegnene i tabellen betyr',
  numbers: 'Tall i teksten',
  dottedLabel: 'Prikket strek',
  dottedIs: 'Tallet er regnet ut av data. Det leder til regnestykket sitt.',
  marginLabel: 'Grunnlag i margen',
  marginIs:
    'Ved siden av avsnittet står hvert tall med antall, base og tabell. På smale skjermer leder tallet selv dit.',
  markLabel: 'Avvik',
  markIs: 'Tallet er trykt annerledes i kilden. Tegnet leder til avviket.',
  words: 'Ord som står for tall',
  wordsLead:
    'Når teksten bruker et slikt ord om et tall, er grensene kontrollert. Blir tallet et annet, stopper byggingen til setningen er rettet.',
  usedHere: 'Brukt i denne rapporten',
  isHere: (value: string) => `her\u00a0${value}`,
  rangesTitle: 'Ord for en andel',
  quantitiesTitle: 'Ord for en bestemt andel, omtrent',
  directionsTitle: 'Ord foran et tall',
  directions: {
    above: ({points, ofShare, ofNumber}) =>
      `Litt over: opptil ${points} prosentpoeng, men høyst ${ofShare} av andelen. Om andre tall: opptil ${ofNumber}.`,
    below: ({points, ofShare, ofNumber}) =>
      `Litt under: opptil ${points} prosentpoeng, men høyst ${ofShare} av andelen. Om andre tall: opptil ${ofNumber}.`,
    around: ({points, ofShare, ofNumber}) =>
      `Over eller under: opptil ${points} prosentpoeng, men høyst ${ofShare} av andelen. Om andre tall: opptil ${ofNumber}.`,
    moreThan: () => 'Mer enn tallet, uten grense oppover.',
    lessThan: () => 'Mindre enn tallet, uten grense nedover.',
    atLeast: () => 'Tallet eller mer.',
    atMost: () => 'Tallet eller mindre.',
    exactly: () => 'Tallet slik det står.'
  } satisfies Record<Direction, (reach: Reach) => string>,
  signs: 'Tegn i tabellene',
  zeroIs: 'null, eller noe som rundes til null',
  letterIs: 'merknad under tabellen',
  differsIs: 'tallet er trykt annerledes i kilden',
  bases: 'Baser og manglende svar',
  basesLead:
    'Under tittelen på hver tabell står hvem som er regnet med, hva prosenten er av, og hva som skjer med svar som mangler.',
  missingAnswers: 'Manglende svar',
  smallBase: (limit: number) => `Prosent av færre enn ${limit} får en merknad: der flytter én enhet mye.`,
  smallBaseLabel: 'Små grupper',
  rounding: 'Avrunding',
  roundingLabel: 'I alle tabeller',
  adjustedLabel: 'Justert til 100',
  states: 'Hvor tallene kommer fra',
  stateNames: {
    computed: 'Regnet',
    given: 'Oppgitt',
    lost: 'Tapt',
    missing: 'Mangler',
    suppressed: 'Skjult',
    na: 'Finnes ikke'
  } satisfies Record<StateKind, string>,
  stateTexts: {
    computed: 'Regnet ut her av antall i dataene.',
    given: 'Oppgitt slik i kilden, uten antall som det kan regnes av.',
    lost: 'Sto i kilden, men kan ikke leses lenger.',
    missing: 'Spurt om, men ikke besvart.',
    suppressed: 'Regnet ut, men ikke vist av personvernhensyn.',
    na: 'Ikke spurt, eller ingen å regne av.'
  } satisfies Record<StateKind, string>
};

const en: typeof nb = {
  title: 'Reading guide',
  lead: 'What words, signs and bases mean in this report. All of it is taken from the rules that the report is built by.',
  seeGuide: 'Reading guide',
  seeSigns: 'What the signs in the table mean',
  numbers: 'Numbers in the text',
  dottedLabel: 'Dotted line',
  dottedIs: 'The number is computed from data. It leads to its sum.',
  marginLabel: 'Evidence in the margin',
  marginIs:
    'Beside the paragraph stands each number with its count, base and table. On narrow screens the number itself leads there.',
  markLabel: 'Difference',
  markIs: 'The number is printed differently in the source. The sign leads to the difference.',
  words: 'Words that stand for numbers',
  wordsLead:
    'When the text uses such a word of a number, the limits are checked. If the number changes, the build stops until the sentence is corrected.',
  usedHere: 'Used in this report',
  isHere: (value: string) => `here\u00a0${value}`,
  rangesTitle: 'Words for a share',
  quantitiesTitle: 'Words for a certain share, roughly',
  directionsTitle: 'Words before a number',
  directions: {
    above: ({points, ofShare, ofNumber}) =>
      `A little above: up to ${points} percentage points, but at most ${ofShare} of the share. Of other numbers: up to ${ofNumber}.`,
    below: ({points, ofShare, ofNumber}) =>
      `A little below: up to ${points} percentage points, but at most ${ofShare} of the share. Of other numbers: up to ${ofNumber}.`,
    around: ({points, ofShare, ofNumber}) =>
      `Above or below: up to ${points} percentage points, but at most ${ofShare} of the share. Of other numbers: up to ${ofNumber}.`,
    moreThan: () => 'More than the number, without an upper end.',
    lessThan: () => 'Less than the number, without a lower end.',
    atLeast: () => 'The number or more.',
    atMost: () => 'The number or less.',
    exactly: () => 'The number as it stands.'
  },
  signs: 'Signs in tables',
  zeroIs: 'zero, or what rounds to zero',
  letterIs: 'a note below the table',
  differsIs: 'the number is printed differently in the source',
  bases: 'Bases and missing answers',
  basesLead:
    'Below the title of each table stands who is counted, what the percentages are of, and what happens to answers that are missing.',
  missingAnswers: 'Missing answers',
  smallBase: (limit: number) => `Percentages of fewer than ${limit} get a note: there one unit moves much.`,
  smallBaseLabel: 'Small groups',
  rounding: 'Rounding',
  roundingLabel: 'In all tables',
  adjustedLabel: 'Adjusted to 100',
  states: 'Where the numbers come from',
  stateNames: {
    computed: 'Computed',
    given: 'Given',
    lost: 'Lost',
    missing: 'Missing',
    suppressed: 'Hidden',
    na: 'Not there'
  },
  stateTexts: {
    computed: 'Computed here from counts in the data.',
    given: 'Given in the source, without counts to compute it from.',
    lost: 'Stood in the source, but can no longer be read.',
    missing: 'Asked for, but not answered.',
    suppressed: 'Computed, but not shown for privacy.',
    na: 'Not asked, or no one to compute it from.'
  }
};

export const guideTexts = {nb, en};
