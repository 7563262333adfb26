import {draws, pickOf, REGIONS, SERVICES, type Region} from './model.ts';

const JOBS = ['leder', 'bibliotekar', 'assistent', 'vaktmester'] as const;

type Job = (typeof JOBS)[number];

/** How many work in the libraries of a region, by job: some jobs have very few. */
const STAFF: Readonly<Record<Region, Readonly<Record<Job, number>>>> = {
  nord: {leder: 4, bibliotekar: 9, assistent: 6, vaktmester: 2},
  vest: {leder: 5, bibliotekar: 12, assistent: 8, vaktmester: 3},
  sor: {leder: 3, bibliotekar: 8, assistent: 1, vaktmester: 4},
  ost: {leder: 6, bibliotekar: 14, assistent: 9, vaktmester: 5}
};

export const STAFF_HEADER = ['nr', 'region', 'stilling', 'ansiennitet'];

/** The staff of the libraries, who all answered: a line each. */
export function staffRows(): readonly (readonly string[])[] {
  const jobs = REGIONS.flatMap((region) =>
    JOBS.flatMap((job) => Array.from({length: STAFF[region][job]}, () => [region, job] as const))
  );
  return jobs.map(([region, job], i) => {
    const random = draws('staff', i);
    return [String(i + 1), region, job, String(random.below(12) + random.below(job === 'leder' ? 22 : 16))];
  });
}

export const COURSE_HEADER = ['nr', 'kurs', 'alder'];

const COURSES = SERVICES.filter((service) => service === 'verksted' || service === 'spraak' || service === 'digital');

/** Those who took part in a course, a line each. */
export function courseRows(): readonly (readonly string[])[] {
  return Array.from({length: 148}, (_, i) => {
    const random = draws('course', i);
    const course = pickOf(COURSES, random, [5, 3, 6]);
    // Few of the young come to learn of banks on the net.
    const least = course === 'digital' ? 44 : 18;
    return [String(i + 1), course, String(least + random.below(course === 'spraak' ? 34 : 42) - random.below(12) + 6)];
  }).map(([number = '', course = '', age = '']) => [number, course, String(Math.max(18, Number(age)))]);
}
