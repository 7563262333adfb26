/** What the page says to those who listen to it; its texts stand there as `data-…`. */
const region = document.querySelector<HTMLElement>('#status');

/** A text of the interface in the language of the page, filled in. */
export function textOf(name: string, filling = ''): string {
  return (region?.dataset[name] ?? '').replace('{}', filling);
}

/** Says a text politely. */
export function say(text: string): void {
  if (region !== null) region.textContent = text;
}
