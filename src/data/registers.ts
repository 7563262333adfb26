import type {Register, Shape} from './model.ts';

export const CODES_HEADER = ['list', 'code', 'label_nb', 'label_en', 'short_nb', 'short_en', 'group', 'role'] as const;

export const PRINTED_HEADER = ['exhibit', 'row', 'column', 'statistic', 'printed', 'line'] as const;

export const STATEMENTS_HEADER = [
  'id',
  'line',
  'topic',
  'expression',
  'printed',
  'phrase',
  'base',
  'refers_to'
] as const;

/** The columns of each register: the same in every package. */
export const REGISTER_HEADERS: Readonly<Record<Register, readonly string[]>> = {
  codes: CODES_HEADER,
  printed: PRINTED_HEADER,
  statements: STATEMENTS_HEADER
};

/** What tells a line of a register from the others. */
export const REGISTER_KEYS: Readonly<Record<Register, readonly string[]>> = {
  codes: ['list', 'code'],
  printed: ['exhibit', 'row', 'column', 'statistic'],
  statements: ['id']
};

/** Whether a shape is that of a register and not of a dataset. */
export function isRegister(shape: Shape | Register): shape is Register {
  return Object.hasOwn(REGISTER_HEADERS, shape);
}
