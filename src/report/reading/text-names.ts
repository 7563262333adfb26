import type {TextName} from '../model.ts';
import type {Locate} from './places.ts';

/** The `{name}`s in the text between two offsets of a file. */
export function namesInText(
  {source, locate}: {readonly source: string; readonly locate: Locate},
  start: number,
  end: number
): readonly TextName[] {
  return [...source.slice(start, end).matchAll(/\{([^{}]*)\}/g)].map(({index, 1: name = ''}) => ({
    name: name.normalize('NFC'),
    place: locate(start + index + 1)
  }));
}
