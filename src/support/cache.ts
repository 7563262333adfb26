/**
 * What was read and computed last time, by name. Functions that take a cache are pure: from the very same inputs they would
 * give the same result again, so that it need not be computed again. One result is kept per name.
 */
export interface Cache {
  /** What `compute` gives, or what it gave last time under this name from the very same inputs (`Object.is`, in order). */
  readonly result: <T>(name: string, inputs: readonly unknown[], compute: () => T) => T;
  /** `value`, or last time's under this name if the two are equal: then what was computed from it stands. */
  readonly same: <T>(name: string, value: T, areEqual: (before: T, now: T) => boolean) => T;
}

/** Keeps nothing: everything is computed each time. */
export const noCache: Cache = {result: (_name, _inputs, compute) => compute(), same: (_name, value) => value};

/** An empty cache. It holds what it was given for as long as it lives: for a session of writing, not for a service. */
export function createCache(): Cache {
  const results = new Map<string, {readonly inputs: readonly unknown[]; readonly result: unknown}>();
  const values = new Map<string, unknown>();
  return {
    result: <T>(name: string, inputs: readonly unknown[], compute: () => T): T => {
      const last = results.get(name);
      if (last !== undefined && areSame(last.inputs, inputs)) return last.result as T;
      const result = compute();
      results.set(name, {inputs, result});
      return result;
    },
    same: <T>(name: string, value: T, areEqual: (before: T, now: T) => boolean): T => {
      const last = values.get(name) as T;
      if (values.has(name) && (Object.is(last, value) || areEqual(last, value))) return last;
      values.set(name, value);
      return value;
    }
  };
}

/** The same cache under names of its own: for what is computed a second time in another way. */
export function cacheFor(way: string, {result, same}: Cache): Cache {
  return {
    result: (name, inputs, compute) => result(`${way}: ${name}`, inputs, compute),
    same: (name, value, areEqual) => same(`${way}: ${name}`, value, areEqual)
  };
}

/** Whether two lists hold the very same, in order. */
export function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((input, index) => Object.is(input, now[index]));
}
