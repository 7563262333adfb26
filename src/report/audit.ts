import {audit} from '../disclosure/audit.ts';
import {error, type Problem} from '../support/problem.ts';
import type {Project} from './report-model.ts';

/**
 * Attacks everything that is published of datasets with a threshold by linear programming, whatever chose what is hidden: a
 * hidden number that can be computed is an error.
 */
export async function auditProject({reports}: Pick<Project, 'reports'>): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const {disclosed} of reports.values()) {
    for (const {dataset, numbers, hidden, attacked = hidden} of disclosed) {
      const {determined} = await audit(numbers, hidden, {attacked});
      const [first] = determined;
      if (first === undefined) continue;
      const message = `${determined.length} ${attacked === hidden ? 'hidden' : 'small'} numbers of ${dataset.id} can be computed from what is shown, the first of ${first}`;
      problems.push(
        error(dataset.place, 'disclosure', message, 'take away the table that was added last, and report this fault')
      );
    }
  }
  return problems;
}
