import {different, readReference} from './reference.ts';

/** What R makes of a case: a line with several results, apart by spaces. */
export interface Case {
  readonly name: string;
  readonly values: string;
  readonly statistic: string;
  readonly argument: string;
  /** "-" where R has no number; none at all where it has no result. */
  readonly results: readonly string[];
}

/** What R printed of `folder` of tests/reference. */
export function readCases(folder: string): readonly Case[] {
  return readReference(folder).map(({case: name = '', values = '', statistic = '', argument = '', result = ''}) => ({
    name,
    values,
    statistic,
    argument,
    results: result === '' ? [] : result.split(' ')
  }));
}

/** Lists of numbers apart by "|". */
export const lists = (text: string): readonly (readonly number[])[] =>
  text.split('|').map((list) => list.split(' ').map(Number));

/** The `cases` of which R makes something else, with what both make. Null is no result. */
export function differences(
  cases: readonly Case[],
  computed: (one: Case) => readonly (number | null)[] | null
): readonly object[] {
  return cases.flatMap((one) => {
    const ours = computed(one) ?? [];
    const same =
      ours.length === one.results.length &&
      one.results.every((result, place) => !different(ours[place], result === '-' ? '' : result));
    return same ? [] : [{...one, ours}];
  });
}
