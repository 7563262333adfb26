/** Keeps parsed tables from one run to the next, by a key that says everything that they were read from. */
export interface TableStore {
  /** What was kept under a key, as it was given; null if nothing was, or if it cannot be read. */
  readonly read: (key: string) => Uint8Array | null;
  /** Keeps bytes under a key. That it may fail is no fault: then the table is read again next time. */
  readonly write: (key: string, bytes: Uint8Array) => void;
}

/** Keeps nothing. */
export const noStore: TableStore = {read: () => null, write: () => undefined};
