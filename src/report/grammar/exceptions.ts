/** Rules that an exhibit may break on purpose, with a reason. */
export const EXCEPTION_RULES = ['base-unknown', 'base-hidden', 'values-lost', 'not-printed'] as const;
