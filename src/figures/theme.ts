/** A colour of the page, which follows its theme. */
export type Colour = `var(--${string})`;

export const INK: Colour = 'var(--blekk)';
export const GREY: Colour = 'var(--graa)';
export const RULE: Colour = 'var(--linje)';
export const EDGE: Colour = 'var(--kant)';
export const PAPER: Colour = 'var(--papir)';

/** Groups, at most four: neighbours differ by 3:1, and each has its own line and point. */
export const GROUPS: readonly Colour[] = ['var(--gruppe-1)', 'var(--gruppe-2)', 'var(--gruppe-3)', 'var(--gruppe-4)'];

/** The same as lines and points, which need more contrast on dark paper. */
export const LINES: readonly Colour[] = ['var(--gruppe-1)', 'var(--strek-2)', 'var(--gruppe-3)', 'var(--strek-4)'];

/** Dashes of lines, by group; '' is solid. */
export const DASHES: readonly string[] = ['', '6 4', '2 3', '10 3 2 3'];

/** A filled area and the letters on it. */
export interface Fill {
  readonly area: Colour;
  readonly letters: Colour;
  /** Paper with an outline. */
  readonly outlined?: true;
}

const WORST: Fill = {area: 'var(--svar-n2)', letters: 'var(--svar-n2-tekst)'};
const BAD: Fill = {area: 'var(--svar-n1)', letters: 'var(--svar-n1-tekst)'};
const MIDDLE: Fill = {area: 'var(--svar-nu)', letters: INK, outlined: true};
const GOOD: Fill = {area: 'var(--svar-p1)', letters: 'var(--svar-p1-tekst)'};
const BEST: Fill = {area: 'var(--svar-p2)', letters: 'var(--svar-p2-tekst)'};

/** Answers from worst to best, by how many there are. */
export const ANSWERS: Readonly<Record<number, readonly Fill[]>> = {
  1: [BEST],
  2: [WORST, BEST],
  3: [WORST, MIDDLE, BEST],
  4: [WORST, BAD, GOOD, BEST],
  5: [WORST, BAD, MIDDLE, GOOD, BEST]
};

const STEPS: readonly Fill[] = [1, 2, 3, 4, 5].map((step) => ({
  area: `var(--mengde-${step})`,
  letters: `var(--mengde-${step}-tekst)`
}));

/** Steps of a quantity from little to much, by how many there are. */
export function quantityFills(count: number): readonly Fill[] {
  const places: Readonly<Record<number, readonly number[]>> = {
    1: [4],
    2: [1, 4],
    3: [0, 2, 4],
    4: [0, 1, 3, 4],
    5: [0, 1, 2, 3, 4]
  };
  return (places[count] ?? []).flatMap((place) => STEPS[place] ?? []);
}

/** The colours on white paper, for drawings that leave the page. As in styles/tokens.css. */
export const LIGHT: Readonly<Record<string, string>> = {
  '--papir': '#fafbf9',
  '--blekk': '#1c2321',
  '--graa': '#505855',
  '--linje': '#d0d5d1',
  '--kant': '#7c8582',
  '--gruppe-1': '#013f60',
  '--gruppe-2': '#c58226',
  '--gruppe-3': '#711b26',
  '--gruppe-4': '#4699c1',
  '--strek-2': '#c58226',
  '--strek-4': '#4699c1',
  '--svar-n2': '#702307',
  '--svar-n2-tekst': '#ffffff',
  '--svar-n1': '#c07837',
  '--svar-n1-tekst': '#1c2321',
  '--svar-nu': '#eef0eb',
  '--svar-p1': '#4c92a3',
  '--svar-p1-tekst': '#1c2321',
  '--svar-p2': '#014356',
  '--svar-p2-tekst': '#ffffff',
  '--mengde-1': '#d4ecea',
  '--mengde-1-tekst': '#1c2321',
  '--mengde-2': '#9dccca',
  '--mengde-2-tekst': '#1c2321',
  '--mengde-3': '#5ca7a7',
  '--mengde-3-tekst': '#1c2321',
  '--mengde-4': '#2c7a7f',
  '--mengde-4-tekst': '#ffffff',
  '--mengde-5': '#0e4c53',
  '--mengde-5-tekst': '#ffffff'
};
