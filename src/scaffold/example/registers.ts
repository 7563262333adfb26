import {draws, REGIONS, SERVICES, type Municipality, type Service} from './model.ts';

export const VISITS_HEADER = ['aar', 'tjeneste', 'besok'];

/** Visits of 2018, in thousands, and how many more each year. */
const VISITS: Readonly<Record<Service, readonly [start: number, growth: number]>> = {
  bibliotek: [1_840, -12],
  utstyr: [96, 14],
  verksted: [62, 9],
  spraak: [18, 5],
  digital: [120, 11],
  bokbuss: [74, -6]
};

/** Of 1,000 usual visits, by year: two years in which much was closed. */
const OPEN: readonly (readonly [year: number, permille: number])[] = [
  [2018, 1000],
  [2019, 1000],
  [2020, 520],
  [2021, 610],
  [2022, 880],
  [2023, 960],
  [2024, 1000],
  [2025, 1000]
];

/** Visits per year and service, in thousands. */
export function visitRows(): readonly (readonly string[])[] {
  return OPEN.flatMap(([year, permille], i) =>
    SERVICES.map((service) => {
      const [start, growth] = VISITS[service];
      const usual = (start + growth * i) * (970 + draws('visits', service, year).below(61));
      return [String(year), service, String(Math.floor((usual * permille) / 1_000_000))];
    })
  );
}

export const SAMPLE_HEADER = ['region', 'trukket', 'svart'];

/** How many were drawn and how many answered in the first wave, by region. */
export function sampleRows(municipalities: readonly Municipality[]): readonly (readonly string[])[] {
  return REGIONS.map((region) => {
    const answered = municipalities.reduce((sum, own) => sum + (own.region === region ? own.respondents : 0), 0);
    return [region, String(answered + 180 + draws('sample', region).below(160)), String(answered)];
  });
}

export const NEEDS_HEADER = ['tiltak', 'behov', 'tilbud', 'base'];

/** Measures that the municipalities were asked of, with how many of ten need them and how many of ten needs are met. */
const NEEDS: readonly (readonly [measure: string, need: number, met: number])[] = [
  ['leksehjelp', 8, 8],
  ['lesesirkel', 5, 9],
  ['lydstudio', 3, 3],
  ['spillrom', 6, 5],
  ['symaskin', 4, 6],
  ['turutstyr', 9, 9],
  ['kulturkort', 7, 4],
  ['hjem', 5, 7],
  ['nattaapent', 2, 2],
  ['dataverksted', 6, 8]
];

/** Of 60 municipalities: how many need a measure, and how many have it. */
export function needRows(municipalities: readonly Municipality[]): readonly (readonly string[])[] {
  return NEEDS.map(([measure, need, met]) => {
    const has = municipalities.map(({code}) => {
      const random = draws('need', measure, code);
      const isNeeded = random.chance(100 * need);
      return {isNeeded, isOffered: random.chance(isNeeded ? 100 * met : 60)};
    });
    const count = (isCounted: (one: (typeof has)[number]) => boolean): string => String(has.filter(isCounted).length);
    const offered = count(({isOffered}) => isOffered);
    return [measure, count(({isNeeded}) => isNeeded), offered, String(has.length)];
  });
}
