/** Whole numbers drawn by chance: the same on every platform, since all arithmetic is of whole numbers that fit. */
export interface Random {
  /** From 0 up to, but not, `limit`. */
  readonly below: (limit: number) => number;
  /** Whether something happens that happens `permille` times of 1,000. */
  readonly chance: (permille: number) => boolean;
  /** The index of one of some weights, whole numbers, as often as its weight says. */
  readonly pick: (weights: readonly number[]) => number;
  /** From −40 to 40, bell-shaped about 0 with a standard deviation of 12: a sum of four even draws. */
  readonly bell: () => number;
}

/**
 * The numbers of a seed, by name: each question of each respondent has draws of its own, so that a new question changes no
 * answer to another. Small fast counter (Chris Doty-Humphrey, PractRand), seeded by an FNV-1a hash.
 */
export function randomOf(seed: number, name: string): Random {
  const hash = hashOf(`${seed} ${name}`);
  let [a, b, c, counter] = [hash, seed | 0, Math.imul(hash, 0x9e3779b1), 1];
  const next = (): number => {
    const drawn = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + drawn;
    c |= 0;
    return drawn >>> 0;
  };
  for (let round = 0; round < 12; round++) next();
  // Below 2^53, so that neither the product nor the division rounds.
  const below = (limit: number): number => Math.floor((next() * limit) / 2 ** 32);
  return {
    below,
    chance: (permille) => below(1000) < permille,
    pick: (weights) => {
      let left = below(weights.reduce((sum, weight) => sum + weight, 0));
      return weights.findIndex((weight) => (left -= weight) < 0);
    },
    bell: () => below(21) + below(21) + below(21) + below(21) - 40
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}
