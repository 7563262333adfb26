import type {Category, Dataset, VariableSet} from '../data/model.ts';
import type {Axis} from '../tables/parts/axis.ts';
import type {Condition, Filter} from './condition.ts';

/** The code of a ticked box in a set of kind `multiple`. */
const TICKED = 'ja';

/** One of several questions that a set of answers was asked in. */
interface Question {
  readonly variable: string;
  readonly categories: readonly Category[];
  /** Whether a cell may hold several codes. */
  readonly several: boolean;
}

/**
 * What the lines in a slot of a set of kind `multiple` have: for an item those that ticked it, however the set is coded. The
 * slot after the items holds all units: those that were asked, that answered anything, or that ticked anything; which of
 * these is for the table to say, so that all stand here.
 */
export function slotOfSet(dataset: Dataset, set: VariableSet, axis: Axis, slot: number): readonly Condition[] {
  const item = axis.slots[slot];
  if (item !== undefined) return [ticked(dataset, set, item.category.code)];
  const questions = questionsOf(dataset, set);
  const answered = questions.map((question) => [filter(question, ({role}) => role === null)]);
  const applies = questions.map((question) => filter(question, ({role}) => role !== 'not_applicable'));
  const asked = set.coding === 'dichotomies' ? applies.map((own) => [own]) : [applies, ...answered];
  const anything = set.items.flatMap(({category}) => ticked(dataset, set, category.code));
  return [asked, answered, anything];
}

/** Lines that ticked an item. */
export function ticked(dataset: Dataset, set: VariableSet, code: string): Condition {
  if (set.coding === 'dichotomies') {
    const variable = set.items.find(({category}) => category.code === code)?.variable;
    return variable === undefined || variable === null ? [] : [[{variable, codes: [TICKED]}]];
  }
  return questionsOf(dataset, set).map(({variable, several}) => [
    {variable, codes: [code], ...(several ? {several} : {})}
  ]);
}

/** Lines that gave one of some answers to one of some questions; null for any answer at all. */
export function answeredIn(dataset: Dataset, variables: readonly string[], codes: readonly string[] | null): Condition {
  return variables.flatMap((variable) => {
    const categories = dataset.variables.get(variable)?.categories ?? [];
    const valid = categories.filter(({role}) => role === null).map(({code}) => code);
    return [[{variable, codes: codes ?? valid}]];
  });
}

function questionsOf({variables, delimited}: Dataset, {coding, items, mentions}: VariableSet): readonly Question[] {
  if (coding === 'delimited') {
    return mentions.flatMap((variable) => {
      const column = delimited.get(variable);
      return column === undefined ? [] : [{variable, categories: column.categories, several: true}];
    });
  }
  const names = coding === 'categories' ? mentions : items.flatMap(({variable}) => variable ?? []);
  return names.flatMap((variable) => {
    const found = variables.get(variable);
    return found === undefined ? [] : [{variable, categories: found.categories, several: false}];
  });
}

function filter({variable, categories, several}: Question, keep: (category: Category) => boolean): Filter {
  return {variable, codes: categories.filter(keep).map(({code}) => code), ...(several ? {several} : {})};
}
