import type {Localized} from '../support/localized.ts';

/** The title of a resource or field, whose translation stands in its `belegg`. */
export function titleOfProperty({
  title = '',
  belegg
}: {
  readonly title?: string;
  readonly belegg?: {readonly en?: {readonly title?: string}};
}): Localized {
  return {nb: title, en: belegg?.en?.title ?? null};
}
