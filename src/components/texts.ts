import type {Language} from '../support/localized.ts';
import {en} from './texts/en.ts';
import type {Texts} from './texts/model.ts';
import {nb} from './texts/nb.ts';

export type {Texts};

/** The texts of the interface by language. */
export const TEXTS: Readonly<Record<Language, Texts>> = {nb, en};
