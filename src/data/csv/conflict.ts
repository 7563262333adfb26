import type {FaultLog} from './fault-log.ts';
import type {CsvRecord} from './records.ts';
import {show} from './show.ts';

/** Whether a line begins or ends a merge conflict as Git writes it. */
export function isConflictStart(line: string): boolean {
  return /^(?:<{7}|>{7}) \S/.test(line);
}

/**
 * Logs merge conflict markers and tells whether a record is one, so that it is not also said to have too few fields.
 * `=======` counts only between the other two, since it can be an underline.
 */
export function conflictDetector(log: FaultLog): (record: CsvRecord) => boolean {
  let open = false;
  return ({fields, start}) => {
    const first = fields[0] ?? '';
    const marker = isConflictStart(first) || (open && fields.length === 1 && /^(?:={7}$|\|{7} )/.test(first));
    if (!marker) return false;
    if (first.startsWith('<')) open = true;
    if (first.startsWith('>')) open = false;
    log.add('merge-conflict', start, () => ({
      message: `the line ${show(first)} is a marker of an unresolved merge conflict`,
      hint: 'keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>'
    }));
    return true;
  };
}
