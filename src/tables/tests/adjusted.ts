import {benjaminiHochberg} from '../../stats/multiplicity/benjamini-hochberg.ts';
import {bonferroni} from '../../stats/multiplicity/bonferroni.ts';
import {holm} from '../../stats/multiplicity/holm.ts';
import type {Probabilities} from '../../stats/multiplicity/adjust.ts';
import type {Adjustment} from '../inference.ts';

const METHODS: Readonly<Record<Adjustment, (probabilities: Probabilities) => Probabilities>> = {
  holm,
  bonferroni,
  benjaminiHochberg
};

/** Probabilities adjusted for their number; null stays null and is not counted. */
export function adjusted(probabilities: Probabilities, method: Adjustment): Probabilities {
  return METHODS[method](probabilities);
}
