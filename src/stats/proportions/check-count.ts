/** Throws a RangeError unless `count` is of `base`. */
export function checkCount(count: number, base: number): void {
  if (!(count >= 0 && count <= base && base < Infinity)) throw new RangeError(`${count} is no count of ${base}`);
}
