import type {Fault} from '../../tables/specification.ts';
import type {Datum, FigureData, FigurePart} from '../model.ts';
import {kindFault} from './checks.ts';
import {readLimits, type Limits} from './number-bands.ts';

/** A band of a histogram: which numbers it holds, and how many units. */
export interface Band {
  readonly item: FigurePart;
  readonly datum: Datum | null;
  /** Where it begins and ends on the scale; of an open side where it is drawn to. */
  readonly from: number;
  readonly to: number;
  /** The lower limit as its label tells it: `over 10` begins behind it. */
  readonly low: number | null;
  readonly open: 'low' | 'high' | null;
  /** Whether it holds one number alone. */
  readonly isPoint: boolean;
}

export interface Bands {
  readonly bands: readonly Band[];
  /** What is counted on the scale; '' if the labels do not say. */
  readonly unit: string;
  /** Digits after the point in the limits. */
  readonly decimals: number;
  /** Whether bands differ in width, so that heights are numbers per unit. */
  readonly isUneven: boolean;
  readonly faults: readonly Fault[];
}

interface Read {
  readonly item: FigurePart;
  readonly limits: Limits;
}

const HINT = 'write limits that meet, as 18–29, 30–44 or 0–2, 2–5, or draw it as bar';
const CLOSE = 1e-9;

/** The bands of a figure in the order of their numbers, from the labels of its rows; rows of missing answers are none. */
export function bandsOf({items, data, language}: FigureData): Bands {
  const valid = items.filter(({isMissing}) => !isMissing);
  const read = valid.flatMap((item): readonly Read[] => {
    const limits = readLimits(item.label, language);
    return limits === null ? [] : [{item, limits}];
  });
  const unread = valid.filter((item) => !read.some((own) => own.item === item));
  const units = [...new Set(read.map(({limits}) => limits.unit).filter((unit) => unit !== ''))];
  const sorted = read.toSorted((a, b) => placeOf(a.limits) - placeOf(b.limits));
  const decimals = Math.max(0, ...read.map(({limits}) => limits.decimals));
  const step = Number(`1e-${decimals}`);
  const unreadable = [
    ...unread.map(({label}) =>
      kindFault(
        'bands',
        `"${label}" tells no band of numbers`,
        'write 18–29, under 18 or 80 og over, or draw it as bar'
      )
    ),
    ...(units.length > 1
      ? [kindFault('bands', `the bands are of different things: ${units.join(', ')}`, 'draw it as bar')]
      : [])
  ];
  const faults =
    unreadable.length > 0
      ? unreadable
      : sorted.flatMap((one, i) => {
          const next = sorted[i + 1];
          return next === undefined ? [] : meetingFaults(one, next, step);
        });
  if (faults.length > 0 || sorted.length === 0) return {bands: [], unit: '', decimals, isUneven: false, faults};
  const bands = drawnBands(sorted, step).map(({item, ...limits}) => ({
    ...limits,
    item,
    datum: data.find((one) => one.item.key === item.key) ?? null
  }));
  const widths = bands.map(({from, to}) => to - from);
  const isUneven = widths.some((width) => Math.abs(width - (widths[0] ?? width)) > CLOSE * Math.max(1, width));
  return {bands, unit: units[0] ?? '', decimals, isUneven, faults};
}

function placeOf({low, high}: Limits): number {
  if (low === null) return -Infinity;
  return high === null ? low + CLOSE : low;
}

/** Bands beside each other meet: at a limit that both name, or at the next number. */
function meetingFaults(one: Read, next: Read, step: number): readonly Fault[] {
  const gap = gapOf(one, next);
  if (gap !== null && gap > step + CLOSE) {
    return [
      kindFault('bands', `between "${one.item.label}" and "${next.item.label}" there are numbers in no band`, HINT)
    ];
  }
  const isPoint = one.limits.low === one.limits.high || next.limits.low === next.limits.high;
  if (gap === null || gap < -CLOSE || (isPoint && gap < CLOSE)) {
    return [kindFault('bands', `"${one.item.label}" and "${next.item.label}" overlap`, HINT)];
  }
  return [];
}

function gapOf({limits: {high}}: Read, {limits: {low}}: Read): number | null {
  return high === null || low === null ? null : low - high;
}

function drawnBands(sorted: readonly Read[], step: number): readonly Omit<Band, 'datum'>[] {
  // Whole numbers: a band holds both its limits, and ends where the next number would begin.
  const isDiscrete =
    sorted.length === 1 ||
    sorted.some((one, i) => {
      const next = sorted[i + 1];
      const gap = next === undefined ? null : gapOf(one, next);
      return gap !== null && gap > CLOSE && !one.limits.isOutside && next?.limits.isOutside === false;
    });
  const after = ({high, isOutside}: Limits): number => (high ?? 0) + (isDiscrete && !isOutside ? step : 0);
  const edges = sorted.slice(1).map(({limits: {low, isOutside}}, i) => {
    const previous = sorted[i]?.limits;
    const touches = previous?.high === low && !isOutside;
    return touches || previous === undefined || low === null ? (low ?? 0) : isOutside ? after(previous) : low;
  });
  const first = sorted[0]?.limits;
  const last = sorted.at(-1)?.limits;
  const ends = [first?.low ?? null, ...edges, last === undefined || last.high === null ? null : after(last)];
  const widthAt = (i: number): number => {
    const [from, to] = [ends[i] ?? null, ends[i + 1] ?? null];
    return from === null || to === null ? 0 : to - from;
  };
  const isPositive = edges.every((edge) => edge >= 0);
  return sorted.map(({item, limits: {low, high}}, i) => {
    const [from, to] = [ends[i] ?? null, ends[i + 1] ?? null];
    const neighbour = widthAt(low === null ? i + 1 : i - 1);
    const width = neighbour > 0 ? neighbour : Math.max(step, Math.abs(low ?? high ?? 0));
    const start = from ?? (to ?? 0) - width;
    return {
      item,
      // No band of numbers that count something reaches below zero.
      from: from === null && isPositive ? Math.max(0, start) : start,
      to: to ?? (from ?? 0) + width,
      open: low === null ? ('low' as const) : high === null ? ('high' as const) : null,
      low,
      isPoint: low === high
    };
  });
}
