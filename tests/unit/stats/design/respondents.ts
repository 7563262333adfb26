import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {postStratify} from '../../../../src/stats/design/post-stratify.ts';
import type {DesignLabel, SurveyDesign} from '../../../../src/stats/design/survey-design.ts';
import {surveyDesign} from '../../../../src/stats/design/survey-design.ts';

const file = join(import.meta.dirname, '../../../reference/design/respondents.csv');
const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
const names = head.split(',');
const rows = lines.map((line) => line.split(','));

/** A variable of the respondents as text. */
const labels = (name: string): readonly string[] => rows.map((row) => row[names.indexOf(name)] ?? '');

/** A variable of the respondents as numbers. */
export const numbersOf = (name: string): readonly number[] => labels(name).map(Number);

/** A variable as codes from 0, in the order of its labels. */
export function codes(name: string): readonly number[] {
  const sorted = [...new Set(labels(name))].sort();
  return labels(name).map((label) => sorted.indexOf(label));
}

const west = numbersOf('west').map((value) => value === 1);
const [weights, strata, clusters] = [numbersOf('weight'), labels('stratum'), labels('cluster')];
const populations = numbersOf('clusters');

/** Post-stratified by a variable with known numbers of people. */
function stratified(design: SurveyDesign, name: string, sizes: Readonly<Record<string, number>>): SurveyDesign {
  const made = postStratify(design, labels(name), new Map<DesignLabel, number>(Object.entries(sizes)));
  if ('reason' in made) throw new Error(made.reason);
  return made;
}

const [men, trades] = [
  {man: 1500, woman: 1700},
  {fish: 600, oil: 900, care: 1800}
];
const full = surveyDesign({weights, strata, clusters, populations});
const inWest = <Value>(within: Value, outside: readonly Value[]): readonly Value[] =>
  outside.map((value, row) => (west[row] === true ? within : value));

/** The designs of design.R. */
export const designs: Readonly<Record<string, SurveyDesign>> = {
  weights: surveyDesign({weights}),
  counts: surveyDesign({weights: numbersOf('count')}),
  strata: surveyDesign({weights, strata}),
  strata_fpc: surveyDesign({weights, strata, populations: numbersOf('people')}),
  clusters: surveyDesign({weights, clusters: strata.map((stratum, row) => `${stratum} ${clusters[row] ?? ''}`)}),
  full,
  replaced: surveyDesign({weights, strata, clusters}),
  wholly: surveyDesign({weights, strata, clusters: inWest('1', clusters), populations: inWest(1, populations)}),
  post: stratified(full, 'sex', men),
  post_twice: stratified(stratified(surveyDesign({weights, strata}), 'sex', men), 'trade', trades),
  lone: surveyDesign({weights, strata, clusters: inWest('1', clusters)})
};

/** The domains of design.R. */
export const domains: Readonly<Record<string, readonly boolean[] | null>> = {
  all: null,
  young: numbersOf('young').map((value) => value === 1),
  west,
  north: strata.map((stratum) => stratum === 'north')
};
