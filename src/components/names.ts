/** Folder of exhibits. */
export const EXHIBITS = 'tabeller';

/** Folder of data packages. */
export const DATASETS = 'datasett';

/** Folder of findings. */
export const FINDINGS = 'avvik';

/** Folder of a report's reading guide. */
export const GUIDE = 'lesenokkel';

/** Folder of the sums behind an exhibit's cells or a chapter's numbers. */
export const SUMS = 'regnestykker';

export const SEARCH = 'sok';

export const ABOUT = 'om';

/** Names of pages beside reports: no report may have one. `en` holds the pages in English, `assets` styles and fonts. */
export const RESERVED_REPORTS: readonly string[] = [EXHIBITS, DATASETS, FINDINGS, SEARCH, ABOUT, 'en', 'assets', '404'];

/** Names of pages beside chapters: no chapter may have one. */
export const RESERVED_CHAPTERS: readonly string[] = [EXHIBITS, FINDINGS, GUIDE];

/** Anchor of the section of the page about the site that tells how to build it. */
export const BUILD_ANCHOR = 'bygg';

/** Anchor of the key figures on a report's front. */
export const KEY_FIGURES_ANCHOR = 'hovedtall';

/** Anchor of the section on an exhibit's page that tells what is printed differently. */
export const DIFFERENCES_ANCHOR = 'avvik';

/** Anchor of the section on an exhibit's page that tells where its numbers come from. */
export const PROVENANCE_ANCHOR = 'kilde';

/** Anchor of the section that tells how to cite a report or an exhibit. */
export const CITATION_ANCHOR = 'siter';
