/** How far down the window a heading counts as reached. */
const REACHED = 0.3;

/** More than the height of any chapter. */
const ABOVE = 1_000_000;

/** Marks the section that is read in the contents beside the text. */
export function followContents(): void {
  const contents = document.querySelector<HTMLElement>('nav.contents');
  const entries = [...(contents?.querySelectorAll<HTMLAnchorElement>('li li a[href*="#"]') ?? [])].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading === null ? [] : [{link, heading}];
  });
  if (contents === null || entries.length === 0) return;
  const follow = (): void => {
    const limit = innerHeight * REACHED;
    const reached = entries.filter(({heading}) => heading.getBoundingClientRect().top <= limit).at(-1);
    for (const {link} of entries) {
      if (link === reached?.link) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    if (reached !== undefined) keepInSight(contents, reached.link);
  };
  // All above the line is watched, however long the text: no jump passes a heading unseen.
  const observer = new IntersectionObserver(follow, {rootMargin: `${ABOVE}px 0px -${(1 - REACHED) * 100}% 0px`});
  for (const {heading} of entries) observer.observe(heading);
}

/** Scrolls contents that are longer than the window, never the page. */
function keepInSight(contents: HTMLElement, link: HTMLElement): void {
  const [outer, inner] = [contents.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top < outer.top) contents.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) contents.scrollTop += inner.bottom - outer.bottom;
}
