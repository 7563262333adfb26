/** Id of the hatching that stands for no answer: once on a page, for all its bars. */
export const HATCH = 'skravur';
