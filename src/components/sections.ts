import type {Language} from '../support/localized.ts';
import {aboutPath, datasetsPath, exhibitsPath, findingsPath, sitePath} from './paths.ts';

/** A part of the site that the top bar leads to. */
export type Section = 'reports' | 'exhibits' | 'datasets' | 'findings' | 'about';

/** The parts of the site, in order. `path` takes the report that a page belongs to. */
export const SECTIONS: readonly {
  readonly name: Section;
  readonly path: (language: Language, report: string | undefined) => string;
}[] = [
  {name: 'reports', path: (language) => sitePath(language)},
  {name: 'exhibits', path: exhibitsPath},
  {name: 'datasets', path: (language) => datasetsPath(language)},
  {name: 'findings', path: findingsPath},
  {name: 'about', path: (language) => aboutPath(language)}
];
