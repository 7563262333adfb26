/** Folder of the exhibits below a report: no chapter may have this name. */
export const EXHIBITS = 'tabeller';

/** Anchor of the section on an exhibit's page that tells what is printed differently. */
export const DIFFERENCES_ANCHOR = 'avvik';

/** Anchor of the section on an exhibit's page that tells where its numbers come from. */
export const PROVENANCE_ANCHOR = 'kilde';
