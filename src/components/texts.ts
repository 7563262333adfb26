import type {Language} from '../support/localized.ts';
import {chapterTexts} from './texts/chapter.ts';
import {computationTexts} from './texts/computation.ts';
import {downloadTexts} from './texts/download.ts';
import {exhibitTexts} from './texts/exhibit.ts';
import {findingsTexts} from './texts/findings.ts';
import {frameTexts} from './texts/frame.ts';
import {registerTexts} from './texts/register.ts';

const nb = {
  ...frameTexts.nb,
  ...registerTexts.nb,
  ...chapterTexts.nb,
  ...exhibitTexts.nb,
  ...findingsTexts.nb,
  ...computationTexts.nb,
  ...downloadTexts.nb
};

/** The texts of the interface that most pages need, in one language. Those of one kind of page stand in `texts/`. */
export type Texts = typeof nb;

/** The texts of the interface by language. */
export const TEXTS: Readonly<Record<Language, Texts>> = {
  nb,
  en: {
    ...frameTexts.en,
    ...registerTexts.en,
    ...chapterTexts.en,
    ...exhibitTexts.en,
    ...findingsTexts.en,
    ...computationTexts.en,
    ...downloadTexts.en
  }
};
