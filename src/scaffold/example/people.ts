import {draws, pickOf, SETTLEMENTS, SEXES, type Interview, type Municipality, type Person, type Size} from './model.ts';

/** How many of the first wave answer again, and how many are new in the second. */
const AGAIN = 600;
const NEW = 500;

/** First age of each band, and how many ages it has. Of a sample the old answer more often than the young. */
const AGES: readonly (readonly [first: number, ages: number])[] = [
  [18, 12],
  [30, 15],
  [45, 15],
  [60, 25]
];
const AGE_WEIGHTS: readonly number[] = [150, 240, 290, 320];

const EDUCATIONS = ['grunnskole', 'videregaaende', 'fagskole', 'universitet', ''];
/** By band of age; the last is no answer. */
const EDUCATION_WEIGHTS: readonly (readonly number[])[] = [
  [180, 440, 110, 250, 20],
  [80, 300, 150, 450, 20],
  [130, 360, 150, 340, 20],
  [310, 370, 90, 200, 30]
];

const SETTLEMENT_WEIGHTS: Readonly<Record<Size, readonly number[]>> = {
  liten: [0, 450, 550, 0],
  middels: [220, 580, 200, 0],
  stor: [700, 250, 50, 0]
};
/** Two small municipalities with an island that no bridge leads to: a group of very few. */
const WITH_ISLAND: readonly string[] = ['k09', 'k39'];
const ISLAND_WEIGHTS: readonly number[] = [0, 400, 350, 250];

/** Everybody who answers in the first wave, numbered from 1, municipality by municipality. */
function firstWave(municipalities: readonly Municipality[]): readonly Person[] {
  const homes = municipalities.flatMap((municipality) =>
    Array.from({length: municipality.respondents}, () => municipality)
  );
  return homes.map((municipality, i) => makePerson(i + 1, municipality));
}

function makePerson(number: number, municipality: Municipality): Person {
  const random = draws('person', number);
  const sex = pickOf(SEXES, random, [560, 440]);
  const band = random.pick(AGE_WEIGHTS);
  const [first, ages] = AGES[band] ?? [18, 1];
  const weights = WITH_ISLAND.includes(municipality.code) ? ISLAND_WEIGHTS : SETTLEMENT_WEIGHTS[municipality.size];
  return {
    number,
    municipality,
    sex,
    age: first + random.below(ages),
    education: pickOf(EDUCATIONS, random, EDUCATION_WEIGHTS[band] ?? []),
    settlement: pickOf(SETTLEMENTS, random, weights),
    form: random.chance(500) ? 'a' : 'b',
    liking: random.bell()
  };
}

/** Both waves: 1,200 in the first; in the second 600 of them, a year older, and 500 others from the same municipalities. */
export function makeInterviews(municipalities: readonly Municipality[]): readonly Interview[] {
  const first = firstWave(municipalities);
  const again = new Set(
    first
      .map(({number, age}) => ({number, lot: draws('again', number).below(1000) - 4 * Math.min(age, 60)}))
      .sort((a, b) => a.lot - b.lot || a.number - b.number)
      .slice(0, AGAIN)
      .map(({number}) => number)
  );
  const weights = municipalities.map(({respondents}) => respondents);
  const others = Array.from({length: NEW}, (_, i) => {
    const number = first.length + i + 1;
    return makePerson(number, pickOf(municipalities, draws('home', number), weights));
  });
  const second = [...first.filter(({number}) => again.has(number)), ...others];
  return [
    ...first.map((person): Interview => ({person, wave: 1, age: person.age})),
    ...second.map((person): Interview => ({person, wave: 2, age: person.age + (again.has(person.number) ? 1 : 0)}))
  ];
}
