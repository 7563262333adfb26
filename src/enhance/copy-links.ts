import {say, textOf} from './status.ts';

/** How long a link says that it has been copied. */
const SAID_FOR = 2000;

/**
 * Permanent links go to the clipboard. The sign beside a heading also moves the address there, as it does without scripts; the
 * action of an exhibit says that it is done and stays on the page.
 */
export function copyLinks(): void {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.permalink, .copy-link') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // Only where the page is served safely is there a clipboard.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard === undefined) return;
    if (link.matches('.copy-link')) event.preventDefault();
    clipboard.writeText(link.href).then(
      () => {
        tell(link);
      },
      () => {
        location.assign(link.href);
      }
    );
  });
}

function tell(link: HTMLAnchorElement): void {
  const copied = textOf('copied');
  say(copied);
  if (!link.matches('.copy-link') || link.textContent === copied) return;
  const words = link.textContent;
  link.textContent = copied;
  setTimeout(() => {
    link.textContent = words;
  }, SAID_FOR);
}
