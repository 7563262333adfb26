/** The project that something new is made in: its files by path from the root. */
export interface ProjectFiles {
  /** The text of a file, null if it is not there. */
  readonly read: (path: string) => string | null;
  /** Names in a folder, in order; none if it is not there. */
  readonly list: (folder: string) => readonly string[];
}

/** What a scaffold makes: files to write, and what to tell; or why it makes nothing. */
export type Scaffold =
  | {readonly files: ReadonlyMap<string, string>; readonly told: readonly string[]; readonly refused: null}
  | {readonly files: null; readonly told: null; readonly refused: readonly string[]};

export function refuse(...refused: readonly string[]): Scaffold {
  return {files: null, told: null, refused};
}

/** What stands where only the author knows what to write; `check` tells each place. */
export const TO_FILL_IN = 'TODO';
