import {whole} from '../../support/fraction.ts';
import type {Language} from '../../support/localized.ts';
import type {Cell} from '../model.ts';
import type {Counted, Origin} from '../origin.ts';
import type {Size} from '../parts/base-size.ts';
import {sizeFigure} from '../parts/base-size.ts';
import type {Figure} from '../parts/figure.ts';
import {cellOf, computed, share, showSize} from '../parts/figure.ts';
import type {Condition, Held} from './condition.ts';
import {conditionOf} from './condition.ts';

type ValueOf = (condition: Condition) => bigint;

/** What a cell is made of, in rounded numbers of units. */
export function roundedOrigin(origin: Origin, held: Held, valueOf: ValueOf): Origin {
  const counted = (of: Counted): Counted => roundedCount(of, held, valueOf);
  const size = (of: Size): Size => roundedSize(of, held, valueOf);
  switch (origin.kind) {
    case 'count':
      return {...origin, of: counted(origin.of)};
    case 'size':
      return {...origin, of: size(origin.of)};
    case 'share':
      return {...origin, part: counted(origin.part), whole: size(origin.whole)};
    case 'net':
      return {...origin, top: counted(origin.top), bottom: counted(origin.bottom), whole: size(origin.whole)};
    case 'scale': {
      const answers = origin.answers.map((one) => ({...one, of: counted(one.of)}));
      // Of as many as the rounded answers are: they may be more or fewer than all, rounded.
      const all = answers.reduce((total, {of}) => total + of.tally.amount, 0n);
      const {from} = origin.whole;
      const ofAll: Size = {
        amount: all,
        decimals: 0,
        units: Number(all),
        qualifier: 'exact',
        from: from.kind === 'counted' ? {...from, tally: tallyOf(all), rounded: true} : from
      };
      return {...origin, answers, whole: ofAll};
    }
    default:
      throw new RangeError(`numbers of kind ${origin.kind} cannot be rounded`);
  }
}

/** A cell of rounded numbers of units. */
export function roundedCell(cell: Cell, origin: Origin, decimals: number, language: Language): Cell {
  const made = cellOf(cell, figureOf(origin), decimals, language);
  const {value, base, state, text} = made;
  if (cell.size === undefined || base === null) return {...cell, value, base, state, text};
  const sized = showSize(made, base, language);
  return {...cell, value, base, state, text: sized.text, size: base};
}

function figureOf(origin: Origin): Figure {
  const of = (count: bigint, {amount, units}: Size): Figure =>
    computed(share(count, 0, amount, 0), units, 'exact', origin);
  switch (origin.kind) {
    case 'count':
      return computed(whole(origin.of.tally.amount), null, 'exact', origin);
    case 'size':
      return sizeFigure(origin.of);
    case 'share':
      return of(origin.part.tally.amount, origin.whole);
    case 'net':
      return of(origin.top.tally.amount - origin.bottom.tally.amount, origin.whole);
    case 'scale': {
      const sum = origin.answers.reduce((total, {number, of: own}) => total + BigInt(number) * own.tally.amount, 0n);
      return of(sum, origin.whole);
    }
    default:
      throw new RangeError(`numbers of kind ${origin.kind} cannot be rounded`);
  }
}

function roundedCount(of: Counted, held: Held, valueOf: ValueOf): Counted {
  const condition = conditionOf(of, held);
  if (condition === null) throw new RangeError('nothing says who is counted');
  return {...of, tally: tallyOf(valueOf(condition)), rounded: true};
}

function tallyOf(amount: bigint): Counted['tally'] {
  return {amount, lines: Number(amount), qualifier: 'exact'};
}

function roundedSize(size: Size, held: Held, valueOf: ValueOf): Size {
  const from = size.from.kind === 'counted' ? roundedCount(size.from, held, valueOf) : size.from;
  const amount = from.kind === 'counted' ? from.tally.amount : valueOf([]);
  return {amount, decimals: 0, units: Number(amount), qualifier: 'exact', from};
}
