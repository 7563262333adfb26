/**
 * The sum of numbers as the double nearest to it, so that their order does not matter: Shewchuk, Discrete & Computational
 * Geometry 18(3), 1997, in the form of Python's `math.fsum`. 0 of none. d3-array's `fsum` keeps 32 parts and drops the
 * largest beyond, which is too few for probabilities from 1 to 1e-300.
 */
export function exactSum<T>(values: readonly T[], of: (value: T, position: number) => number): number {
  // Their sum is that of all numbers so far; none shares a digit with another; from small to large.
  const parts: number[] = [];
  values.forEach((value, position) => {
    let x = of(value, position);
    let kept = 0;
    for (const y of parts) {
      const sum = x + y;
      const lost = Math.abs(x) < Math.abs(y) ? x - (sum - y) : y - (sum - x);
      if (lost !== 0) parts[kept++] = lost;
      x = sum;
    }
    parts.length = kept;
    parts.push(x);
  });
  return rounded(parts);
}

/** The sum of numbers that share no digit, from small to large. */
function rounded(parts: readonly number[]): number {
  let position = parts.length - 1;
  let sum = parts[position] ?? 0;
  let lost = 0;
  while (position > 0 && lost === 0) {
    const x = sum;
    const y = parts[--position] ?? 0;
    sum = x + y;
    lost = y - (sum - x);
  }
  // Half way between two doubles, the parts below decide.
  const below = parts[position - 1] ?? 0;
  if ((lost < 0 && below < 0) || (lost > 0 && below > 0)) {
    const y = lost * 2;
    const x = sum + y;
    if (y === x - sum) sum = x;
  }
  return sum;
}
