import {error, type Problem} from '../support/problem.ts';
import type {DisclosedNumbers} from '../tables/disclosure/hide-tables.ts';
import type {ReportModel} from './report-model.ts';

interface Shown extends DisclosedNumbers {
  readonly report: ReportModel;
}

/**
 * Numbers that hang together though nothing hides them together: of a dataset with a threshold that several reports show, and of
 * two datasets that may be of the same units and tell the same variable apart. What one hides might be computed with the other.
 */
export function sharedNumbers(reports: readonly ReportModel[]): readonly Problem[] {
  const shown = reports.flatMap((report) => report.disclosed.map((one): Shown => ({...one, report})));
  return shown.flatMap((one, i) => {
    const {report, dataset} = one;
    const pin = report.settings.packages.get(dataset.provenance.package);
    if (pin === undefined) return [];
    const before = shown.slice(0, i);
    const same = before.find((other) => other.dataset.id === dataset.id);
    if (same !== undefined) {
      const message = `small numbers of ${dataset.id} are to be hidden, and content/${same.report.settings.id} shows tables of it too`;
      return [
        error(pin.place, 'disclosure', message, 'show all tables of it in one report: nothing is hidden over two')
      ];
    }
    const alike = before.find((other) => sharedVariable(one, other) !== null);
    if (alike === undefined) return [];
    const name = sharedVariable(one, alike) ?? '';
    const message = `tables tell "${name}" apart of ${alike.dataset.id} and of ${dataset.id}, which may be of the same units, and small numbers are hidden of each by itself`;
    const hint = `show "${name}" of one of them; where they are of other units, give these a unit of their own`;
    return [error(pin.place, 'disclosure', message, hint)];
  });
}

/** A variable that two datasets of one package and one unit have in common. */
function sharedVariable(one: Shown, other: Shown): string | null {
  const [a, b] = [one.dataset, other.dataset];
  if (a.provenance.package !== b.provenance.package || a.unit.code !== b.unit.code) return null;
  const listOf = ({variables}: Shown['dataset'], name: string): string | undefined => variables.get(name)?.list;
  return [...one.variables].find((name) => other.variables.has(name) && listOf(a, name) === listOf(b, name)) ?? null;
}
