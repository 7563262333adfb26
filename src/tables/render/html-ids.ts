/** Id of a table's caption. */
export function captionId(id: string): string {
  return `${id}--caption`;
}

/** Id of a note in a table's list of notes. */
export function noteId(id: string, mark: string): string {
  return `${id}--note-${mark}`;
}

/**
 * Id of a head, for the `headers` of cells: by position, since nothing links to it. Cell anchors hold a comma, so they
 * never clash.
 */
export function headId(
  id: string,
  kind: 'spanner' | 'column' | 'group' | 'row',
  position: number | 'description'
): string {
  return `${id}--${kind}-${position}`;
}
