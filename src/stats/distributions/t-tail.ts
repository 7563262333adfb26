import {betaTails, pointOfRatio} from './beta-tails.ts';

/** P(T > t) of Student's distribution with `df` > 0 degrees of freedom, whole or not. R: `pt(t, df, lower.tail = FALSE)`. */
export function tTail(t: number, df: number): number {
  const {lower, upper} = betaTails(pointOfRatio((t / df) * t), 0.5, df / 2);
  return t > 0 ? upper / 2 : (1 + lower) / 2;
}
