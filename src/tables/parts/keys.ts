/** `variable=code`: one step of the key of a row or column. */
export function step(variable: string, code: string): string {
  return `${variable}=${code}`;
}

/** Steps of a key, outermost first. */
export function joinSteps(steps: readonly string[]): string {
  return steps.join(' > ');
}

/** Key of a part that is no category: `variable=(total)`. */
export function special(variable: string, part: 'total' | 'answered' | 'base'): string {
  return step(variable, `(${part})`);
}

/** Key of a column of what a test finds, within a spanner or for a column of numbers: `timer > (welch)`. */
export function testKey(method: string, within: string | null): string {
  return joinSteps([...(within === null ? [] : [within]), `(${method})`]);
}

/** Whether a key has a step, wherever it stands. */
export function hasStep(key: string, wanted: string): boolean {
  return key.split(' > ').includes(wanted);
}

/** The code in the last step of a key: `19-25` of `aldersgruppe=19-25`. */
export function lastCode(key: string): string {
  const last = key.split(' > ').at(-1) ?? '';
  return last.slice(last.indexOf('=') + 1);
}
