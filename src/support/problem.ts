/** Where something stands in a file: path from the project root with `/`, line and column from 1, in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `error` fails `check` and `build`; `warning` is told and lets them pass. */
export type Severity = 'error' | 'warning';

/**
 * One thing that is wrong, said once, where a person can mend it.
 *
 * `rule` is a stable kebab-case name that exceptions and tests refer to. `message` says what was found and what was
 * expected, without a final stop. `hint` is what to do next ("did you mean …", a command).
 */
export interface Problem extends Place {
  readonly rule: string;
  readonly message: string;
  readonly hint?: string;
  readonly severity: Severity;
}

/** A value with everything that was wrong on the way to it. `value` is null if and only if there is an error. */
export interface Checked<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

/** An error {@link Problem} at a place. */
export function error(place: Place, rule: string, message: string, hint?: string): Problem {
  const {file, line, column} = place;
  return {file, line, column, rule, message, severity: 'error', ...(hint === undefined ? {} : {hint})};
}

/** A warning {@link Problem} at a place. */
export function warning(place: Place, rule: string, message: string, hint?: string): Problem {
  return {...error(place, rule, message, hint), severity: 'warning'};
}

/** `file:line:column message (hint)`, the one form in which problems are shown. */
export function formatProblem({file, line, column, message, hint}: Problem): string {
  return `${file}:${line}:${column} ${message}${hint === undefined ? '' : ` (${hint})`}`;
}

/** Whether any of the problems is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({severity}) => severity === 'error');
}

/** Problems in the order in which a person walks through them: file, line, column, rule. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message)
  );
}

/** Orders two texts by UTF-16 units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A problem as a GitHub workflow command, shown beside the line in a pull request. */
export function annotation({file, line, column, rule, message, hint, severity}: Problem): string {
  const escape = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (text: string): string => escape(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const body = escape(`${message}${hint === undefined ? '' : ` (${hint})`}`);
  return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${body}`;
}
