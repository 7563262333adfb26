import type {BuiltTable} from '../build.ts';
import type {CommonSpecification, Fault} from '../specification.ts';

/** Takes down what is wrong with a specification; the builder goes on as far as it can, so that all is told at once. */
export type Report = (rule: string, prop: Fault['prop'], message: string, hint: string) => void;

/** A {@link Report} and what it has taken down. */
export interface Faults {
  readonly found: readonly Fault[];
  readonly report: Report;
}

export function collectFaults(): Faults {
  const found: Fault[] = [];
  return {
    found,
    report: (rule, prop, message, hint) => {
      const same = found.some((fault) => fault.rule === rule && fault.message === message);
      if (!same) found.push({rule, message, hint, prop});
    }
  };
}

/** No table, for the reasons found. */
export function failed({found}: Faults): BuiltTable {
  return {table: null, faults: found, origins: new Map()};
}

/** Whether a specification breaks a rule on purpose. */
export function isExcepted({except = []}: CommonSpecification, rule: string): boolean {
  return except.some((exception) => exception.rule === rule);
}

/** The hint that names the way out of a rule with a reason. */
export function exceptHint(rule: string): string {
  return `or say why it must be so: except={[{rule: '${rule}', reason: '…'}]}`;
}
