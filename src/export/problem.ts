/** Why no script is written of an exhibit: something in it has no program yet. */
export class NotExportable extends Error {}
