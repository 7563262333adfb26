import {linkAt, previewAt, type PreviewAt} from './preview-target.ts';

/** Long enough not to open on the way to somewhere else, and to let the pointer cross the gap to the tip. */
const SHOW_AFTER = 350;
const HIDE_AFTER = 250;
const GAP = 6;
const MARGIN = 12;
const TIP_ID = 'preview';
const TITLE_ID = 'preview-title';

/**
 * Shows what a link leads to when the pointer rests on it or the keyboard reaches it. The tip can be pointed at, stays until
 * it is left, and goes with Escape (WCAG 1.4.13). It holds nothing to press, so it never takes the focus. Touch opens the
 * link, as without scripts.
 */
export function showPreviews(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  const tip = document.createElement('div');
  tip.id = TIP_ID;
  tip.className = 'preview';
  tip.popover = 'manual';
  tip.role = 'tooltip';
  document.querySelector('main')?.append(tip);
  let shown: HTMLAnchorElement | null = null;
  let wanted: HTMLAnchorElement | null = null;
  let showing: ReturnType<typeof setTimeout> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  const keep = (): void => {
    clearTimeout(hiding);
    hiding = undefined;
  };
  const hide = (): void => {
    keep();
    clearTimeout(showing);
    wanted = null;
    if (shown === null) return;
    shown.removeAttribute('aria-describedby');
    shown = null;
    tip.hidePopover();
  };
  const show = async (link: HTMLAnchorElement, rect: DOMRect): Promise<void> => {
    const preview = await previewAt(link);
    // The reader may have gone on while the page was loaded.
    if (preview === null || wanted !== link) return;
    fill(tip, preview);
    shown = link;
    // A table in one breath is noise: of what has a title, the title is told.
    link.setAttribute('aria-describedby', preview.title === '' ? TIP_ID : TITLE_ID);
    tip.showPopover();
    position(tip, rect);
  };
  const want = (link: HTMLAnchorElement, rect: DOMRect): void => {
    keep();
    if (link === wanted) return;
    hide();
    wanted = link;
    // The browser's own tip would cover ours.
    link.removeAttribute('title');
    showing = setTimeout(() => void show(link, rect), SHOW_AFTER);
  };

  document.addEventListener('pointerover', ({pointerType, target, clientY}) => {
    if (pointerType === 'touch') return;
    const link = linkAt(target);
    if (link !== null) want(link, rectAt(link, clientY));
    else if (target instanceof Node && tip.contains(target)) keep();
    else if (wanted !== null && document.activeElement !== wanted) hiding ??= setTimeout(hide, HIDE_AFTER);
  });
  document.addEventListener('focusin', ({target}) => {
    const link = linkAt(target);
    if (link?.matches(':focus-visible') === true) want(link, rectAt(link, 0));
    else hide();
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('click', hide);
  document.addEventListener('keydown', ({key}) => {
    if (key === 'Escape') hide();
  });
}

function fill(tip: HTMLElement, {title, body, lang}: PreviewAt): void {
  tip.lang = lang;
  const heading = document.createElement('p');
  heading.id = TITLE_ID;
  heading.className = 'preview-title';
  heading.textContent = title;
  tip.replaceChildren(...(title === '' ? [] : [heading]), ...body);
}

/** Where a link stands; of one that breaks over lines the line at `y`, else the first. */
function rectAt(link: Element, y: number): DOMRect {
  const rects = [...link.getClientRects()];
  return rects.find(({top, bottom}) => top <= y && y <= bottom) ?? rects[0] ?? link.getBoundingClientRect();
}

/** Under the link, or over it where there is no room; it then scrolls with the page. */
function position(tip: HTMLElement, rect: DOMRect): void {
  const {offsetWidth: width, offsetHeight: height} = tip;
  const isAbove = rect.bottom + GAP + height > innerHeight && rect.top - GAP - height > 0;
  const left = Math.max(MARGIN, Math.min(rect.left, document.documentElement.clientWidth - width - MARGIN));
  tip.style.left = `${left + scrollX}px`;
  tip.style.top = `${(isAbove ? rect.top - GAP - height : rect.bottom + GAP) + scrollY}px`;
}
