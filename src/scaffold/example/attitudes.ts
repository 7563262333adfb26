import {between, draws, type Interview} from './model.ts';

/** What is asked in each of the six items of the battery, with how much it is liked, and liked more a year later. */
const ITEMS: readonly {readonly name: string; readonly liked: number; readonly gain: number}[] = [
  {name: 'aapningstider', liked: -6, gain: 0},
  {name: 'lokaler', liked: 4, gain: 1},
  {name: 'utvalg', liked: 0, gain: 0},
  {name: 'hjelp', liked: 14, gain: 0},
  {name: 'informasjon', liked: -9, gain: 7},
  {name: 'nettsider', liked: -4, gain: 5}
];

/** Where one answer of five ends and the next begins. */
const STEPS: readonly number[] = [-26, -10, 3, 20];

export const SATISFACTION_HEADER = ITEMS.map(({name}) => `tilfreds_${name}`);

/** The liking of a person in a wave: most of it stays. */
export function likingOf({person, wave}: Interview): number {
  return person.liking + (wave === 1 ? 0 : Math.trunc(draws('change', person.number).bell() / 3));
}

/** Six answers from 1 to 5. What a person does not use cannot please; some do not know, and a few skip the whole page. */
export function satisfactionOf(interview: Interview, isUser: boolean): readonly string[] {
  const {person, wave, age} = interview;
  const skips = draws('battery', person.number, wave).chance(18);
  return ITEMS.map(({name, liked, gain}) => {
    const random = draws('satisfaction', name, person.number, wave);
    if (skips) return '';
    if (!isUser && name !== 'informasjon') return 'ikke_aktuelt';
    const felt = likingOf(interview) + liked + person.municipality.mood + random.bell() + (age >= 60 ? 4 : 0);
    if (random.chance(name === 'nettsider' ? 90 : 35)) return 'vet_ikke';
    if (random.chance(14)) return '';
    return String(1 + STEPS.filter((step) => felt + (wave === 2 ? gain : 0) >= step).length);
  });
}

/** How much somebody feels at home, 0 to 100: less in the north, more with use; the same for women and men. */
export function belongingOf(interview: Interview, isUser: boolean): string {
  const {person, wave} = interview;
  const random = draws('belonging', person.number, wave);
  if (random.chance(25)) return '';
  const {mood, region} = person.municipality;
  const felt = 52 + likingOf(interview) + mood + (isUser ? 9 : 0) - (region === 'nord' ? 6 : 0) + (wave === 2 ? 2 : 0);
  return String(between(0, felt + random.bell(), 100));
}

/** Whether somebody would recommend the services to others. */
export function recommendationOf(interview: Interview, isUser: boolean): string {
  const {person, wave} = interview;
  const random = draws('recommendation', person.number, wave);
  if (random.chance(isUser ? 40 : 170)) return 'vet_ikke';
  if (random.chance(15)) return '';
  const felt = likingOf(interview) + random.bell() + (isUser ? 14 : -6) + (wave === 2 ? 4 : 0);
  return felt >= 0 ? 'ja' : 'nei';
}
