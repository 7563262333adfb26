import type {Counting} from './counting.ts';
import type {Report} from './fault.ts';
import type {Plan} from './plan.ts';

/** Per cents that the source gives cannot be worked out anew on another base. */
export function checkTreatments({source, dataset}: Counting, {axis, missing}: Plan, report: Report): void {
  if (source.kind !== 'percents') return;
  for (const treatment of ['chain', 'excluded'] as const) {
    const codes = (missing.get(treatment) ?? []).map((slot) => axis.slots[slot]?.category.code ?? '');
    if (codes.length === 0) continue;
    const message = `${dataset.id} gives per cents with "${codes.join('", "')}" in their base, so "${treatment}" cannot be worked out`;
    report('missing-in-percents', ['missing'], message, "use 'answer', 'hidden' or 'below'");
  }
}
