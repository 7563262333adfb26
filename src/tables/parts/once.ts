import type {Fault} from '../specification.ts';
import type {Report} from './fault.ts';

/** Checks that nothing stands twice in a list: rows and columns are known by it. */
export function checkOnce(values: readonly string[], prop: Fault['prop'], report: Report): void {
  values.forEach((value, i) => {
    if (values.indexOf(value) < i) report('repeated', [...prop, i], `"${value}" stands there twice`, 'leave one out');
  });
}
