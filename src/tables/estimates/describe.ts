import {suggest} from '../../support/did-you-mean.ts';
import type {Language} from '../../support/localized.ts';
import {inLanguage} from '../../support/localized.ts';
import type {Counting} from '../parts/counting.ts';
import type {Report} from '../parts/fault.ts';
import type {Part, Plan} from '../parts/plan.ts';
import type {EstimatesSpecification} from '../specification.ts';

/** The second stub column: its head, and the text on each row. */
export interface Descriptions {
  readonly head: string | null;
  readonly of: (part: Part) => string | null;
}

/** Reads the text column that describes the rows; several lines of a row must say the same. */
export function describe(
  {describe: name}: EstimatesSpecification,
  {dataset, mask}: Counting,
  {axis}: Plan,
  language: Language,
  report: Report
): Descriptions {
  if (name === undefined) return {head: null, of: () => null};
  const column = dataset.texts.get(name);
  if (column === undefined) {
    report(
      'unknown-column',
      ['describe'],
      `${dataset.id} has no text column "${name}"`,
      suggest(name, dataset.texts.keys())
    );
    return {head: null, of: () => null};
  }
  const texts = new Map<number, string | null>();
  const codes = axis.layers[0]?.side.codes;
  for (let row = 0; row < dataset.rowCount; row++) {
    if (mask?.[row] === 0) continue;
    const slot = codes?.[row] ?? 0;
    const text = column.values[row] ?? null;
    if (texts.has(slot) && texts.get(slot) !== text) {
      const message = `"${name}" says several things of ${axis.slots[slot]?.key ?? 'a row'}`;
      report('text-differs', ['describe'], message, 'one row of the table needs one text');
    }
    texts.set(slot, text);
  }
  return {
    head: inLanguage(column.title, language),
    of: ({slot, slots}) => (slot === null ? null : (texts.get(slots?.[0] ?? -1) ?? null))
  };
}
