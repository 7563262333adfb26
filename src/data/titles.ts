import type {Localized} from '../support/localized.ts';
import type {PackageDescriptor} from './descriptor.ts';

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

/** What readers must know of a package wherever its data are shown; null if nothing. */
export function noticeOf({notice, en}: Pick<PackageDescriptor['belegg'], 'notice' | 'en'>): Localized | null {
  return notice === undefined ? null : {nb: notice, en: en?.notice ?? null};
}
