import type {Derivation} from '../model.ts';
import {inputsOf, type DeclaredDerived} from './declare.ts';

/** The derivation that a declaration which was found sound tells of. */
export function derivationOf(derived: DeclaredDerived): Derivation {
  const {way, spec} = derived;
  return {way, from: inputsOf(derived), is: spec.is ?? [], to: new Map(Object.entries(spec.to ?? {}))};
}
