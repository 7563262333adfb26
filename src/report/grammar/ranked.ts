/** Those of the lowest rank, in their order. */
export function bestRanked(names: readonly string[], rank: (name: string) => number): readonly string[] {
  const least = Math.min(...names.map(rank));
  return names.filter((candidate) => rank(candidate) === least);
}
