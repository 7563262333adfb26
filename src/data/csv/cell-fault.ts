/** What is wrong with the text of one cell; the caller knows its place and column. */
export interface CellFault {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** Whether a typed cell parser gave a fault and not a value. */
export function isCellFault(result: object): result is CellFault {
  return 'rule' in result;
}
