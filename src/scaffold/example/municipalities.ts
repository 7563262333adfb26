import {draws, REGIONS, type Municipality, type Size} from './model.ts';

/** How many answer in the municipalities of a region, the large one first: 300 in all. */
const RESPONDENTS: readonly number[] = [84, 30, 26, 22, 18, 16, 15, 14, 13, 12, 12, 11, 10, 9, 8];

/** The fewest inhabitants of a size, and how many more it may have. */
const INHABITANTS: Readonly<Record<Size, readonly [least: number, more: number]>> = {
  liten: [1_200, 8_600],
  middels: [10_200, 24_000],
  stor: [48_000, 90_000]
};

/** Sixty municipalities that do not exist, fifteen in each of four regions. */
export function makeMunicipalities(): readonly Municipality[] {
  return REGIONS.flatMap((region, i) =>
    RESPONDENTS.map((respondents, j): Municipality => {
      const code = `k${String(i * RESPONDENTS.length + j + 1).padStart(2, '0')}`;
      const size = j === 0 ? 'stor' : j < 5 ? 'middels' : 'liten';
      const random = draws('municipality', code);
      const [least, more] = INHABITANTS[size];
      const inhabitants = least + random.below(more);
      return {code, region, size, inhabitants, respondents, mood: random.below(13) - 6};
    })
  );
}

/** The register of the municipalities: a line each. */
export function municipalityRows(municipalities: readonly Municipality[]): readonly (readonly string[])[] {
  return municipalities.map(({code, region, size, inhabitants}) => {
    const random = draws('register', code);
    const hours = 20 + 2 * random.below(size === 'stor' ? 16 : 9) + (size === 'stor' ? 16 : size === 'middels' ? 8 : 0);
    const grant = Math.floor((inhabitants * (180 + random.below(160))) / 1000) * 1000;
    const visits = Math.floor((inhabitants * (2_000 + 20 * hours + random.below(1_800))) / 1000);
    return [code, region, size, String(inhabitants), String(grant), String(visits), String(hours)];
  });
}

export const MUNICIPALITY_HEADER = ['kommune', 'region', 'storrelse', 'innbyggere', 'tilskudd', 'besok', 'aapningstid'];
