export const EVENTS_HEADER: readonly string[] = ['hendelse', 'tid'];

/** What happened to the services, and when: a year, a month or a period, as sources write them. */
export function eventRows(): readonly (readonly string[])[] {
  return [
    ['verksted', '2018'],
    ['plan', '2019–2021'],
    ['stengt', 'mars 2020'],
    ['digital', 'januar 2021'],
    ['utstyr', '2022'],
    ['runde_1', 'oktober 2023'],
    ['runde_2', 'oktober 2025']
  ];
}
