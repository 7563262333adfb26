/** The code of each step of a key: `tilbudsgruppe=psykisk > tilbud=dagtilbud` → `['psykisk', 'dagtilbud']`. */
export function codesOf(key: string): readonly string[] {
  return key.split(' > ').map((step) => step.slice(step.indexOf('=') + 1));
}

/**
 * The shortest names under which a chapter may ask for each key: the last step's code where that is unique among the keys,
 * else all codes joined by ` > `.
 */
export function shortNames(keys: readonly string[]): ReadonlyMap<string, string> {
  const lasts = new Map<string, number>();
  for (const key of keys) {
    const last = codesOf(key).at(-1) ?? '';
    lasts.set(last, (lasts.get(last) ?? 0) + 1);
  }
  return new Map(
    keys.map((key) => {
      const codes = codesOf(key);
      const last = codes.at(-1) ?? '';
      return [lasts.get(last) === 1 ? last : codes.join(' > '), key];
    })
  );
}

/** The keys that a name in a chapter means: by its last code, all its codes, or the key itself. More than one: ambiguous. */
export function keysNamed(name: string, keys: readonly string[]): readonly string[] {
  return keys.filter((key) => {
    const codes = codesOf(key);
    return key === name || codes.at(-1) === name || codes.join(' > ') === name;
  });
}
