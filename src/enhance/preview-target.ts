import {previewOf, type Preview} from './preview-content.ts';

/** Links in the text that may have a preview: not those of the exhibit's own foot, and no ways back. */
const LINKS = 'main a[href]:not(.permalink, .data-footnote-backref, nav a, .exhibit-foot a, .scroll-hint a)';

/** The page of an exhibit. */
const EXHIBIT_PAGE = /\/tabeller\/[^/]+\/$/;

/** Height of a title and the first rows of a table, in pixels. */
const ENOUGH = 200;

const pages = new Map<string, Promise<Document | null>>();

/** A preview and the language that it is in. */
export type PreviewAt = Preview & {readonly lang: string};

/** The link at a place of the page, if it may have a preview. */
export function linkAt(place: EventTarget | null): HTMLAnchorElement | null {
  const link = place instanceof Element ? place.closest<HTMLAnchorElement>(LINKS) : null;
  if (link?.origin !== location.origin) return null;
  return link.hash !== '' || EXHIBIT_PAGE.test(link.pathname) ? link : null;
}

/** What a link leads to; null if that is in sight already, or cannot be had. */
export async function previewAt(link: HTMLAnchorElement): Promise<PreviewAt | null> {
  const isHere = link.pathname === location.pathname;
  const page = isHere ? document : await pageAt(link.pathname);
  const target =
    link.hash === ''
      ? page?.querySelector('main .exhibit')
      : page?.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (target === null || target === undefined || (isHere && isInSight(target))) return null;
  const preview = previewOf(target);
  return preview === null ? null : {...preview, lang: target.closest<HTMLElement>('[lang]')?.lang ?? ''};
}

/** A page of the site, loaded once, of which nothing runs; null if it cannot be had. */
function pageAt(path: string): Promise<Document | null> {
  const known = pages.get(path);
  if (known !== undefined) return known;
  const loading = fetch(path)
    .then(async (response) =>
      response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null
    )
    .catch(() => null);
  pages.set(path, loading);
  return loading;
}

/** Whether enough of a part of this page can be seen to know it. */
function isInSight(target: Element): boolean {
  const {top, bottom} = target.getBoundingClientRect();
  return top >= 0 && Math.min(bottom, top + ENOUGH) <= innerHeight;
}
