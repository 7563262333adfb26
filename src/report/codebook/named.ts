import type {Localized} from '../../support/localized.ts';

/** Something that is referred to by its name. */
export interface Named {
  readonly name: string;
  readonly title: Localized;
}
