import {dataset, measure, multiple, variable} from './dataset.ts';

/** Respondents in runs: so many with these codes. */
type Run = readonly [count: number, group: string, a: string, b: string, hours: number];

const RUNS: readonly Run[] = [
  [30, 'ung', 'ja', 'nei', 2],
  [10, 'ung', 'nei', 'ja', 3],
  [15, 'midt', 'ja', 'ja', 5],
  [25, 'midt', 'nei', 'nei', 4],
  [8, 'eldre', 'ja', 'nei', 9],
  [32, 'eldre', 'nei', 'ja', 7]
];

const rows = RUNS.flatMap(([count, ...codes]) => Array.from({length: count}, () => codes));
const at = (i: 0 | 1 | 2): readonly string[] => rows.map((row) => row[i]);
const ticks = ['alkohol', 'tobakk'].map((name, i) => variable(name, ['ja', 'nei'], at(i === 0 ? 1 : 2)));

/** 120 respondents in three groups of 40, with two items that they may tick, and their hours. */
export const surveyed = dataset({
  variables: [
    variable('alder', ['ung', 'midt', 'eldre'], at(0)),
    variable(
      'kjonn',
      ['kvinne', 'mann'],
      rows.map((_, i) => (i % 3 === 0 ? 'mann' : 'kvinne'))
    ),
    variable('svar', ['ja', 'nei'], at(1)),
    ...ticks
  ],
  measures: [
    measure(
      'timer',
      rows.map(([, , , hours], i) => hours + (i % 4))
    ),
    measure(
      'timer_2',
      rows.map(([, , , hours], i) => hours + (i % 5))
    )
  ],
  sets: [multiple('rus', ticks)]
});
