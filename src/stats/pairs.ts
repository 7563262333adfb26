/** Category numbers of rows; a number that is not below the size of its list means "no category". */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** One side of a count: a code per row, or null for "every row in slot 0". */
export interface Side {
  readonly codes: Codes | null;
  readonly size: number;
}

/** Sums of whole numbers: doubles as long as these hold them exactly, else 64-bit integers. */
export type Sums = Float64Array | BigInt64Array;

/**
 * Number of rows per pair of categories, row by row of `a`. Each side has one slot more than categories: the last one
 * takes the rows without a category. Rows whose `mask` is 0 are not counted.
 */
export function countPairs(length: number, a: Side, b: Side, mask: Uint8Array | null): Float64Array {
  const width = b.size + 1;
  const counts = new Float64Array((a.size + 1) * width);
  for (let row = 0; row < length; row++) {
    if (mask !== null && mask[row] === 0) continue;
    const slot = slotOf(a, row) * width + slotOf(b, row);
    counts[slot] = (counts[slot] as number) + 1;
  }
  return counts;
}

/** Like {@link countPairs}, with the sum of whole-number `amounts` in place of the number of rows; always exact. */
export function sumPairs(length: number, a: Side, b: Side, mask: Uint8Array | null, amounts: Float64Array): Sums {
  const width = b.size + 1;
  const sums = new Float64Array((a.size + 1) * width);
  let reached = 0;
  for (let row = 0; row < length; row++) {
    if (mask !== null && mask[row] === 0) continue;
    const slot = slotOf(a, row) * width + slotOf(b, row);
    const amount = amounts[row] as number;
    sums[slot] = (sums[slot] as number) + amount;
    reached += Math.abs(amount);
  }
  return reached <= Number.MAX_SAFE_INTEGER ? sums : sumPairsExactly(length, a, b, mask, amounts);
}

function sumPairsExactly(length: number, a: Side, b: Side, mask: Uint8Array | null, amounts: Float64Array): Sums {
  const width = b.size + 1;
  const sums = new BigInt64Array((a.size + 1) * width);
  for (let row = 0; row < length; row++) {
    if (mask !== null && mask[row] === 0) continue;
    const slot = slotOf(a, row) * width + slotOf(b, row);
    sums[slot] = (sums[slot] as bigint) + BigInt(amounts[row] as number);
  }
  return sums;
}

function slotOf({codes, size}: Side, row: number): number {
  if (codes === null) return 0;
  const code = codes[row] as number;
  return code < size ? code : size;
}
