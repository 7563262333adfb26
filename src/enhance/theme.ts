// Runs in the head before anything is drawn, so that a chosen theme never flashes. One file without imports: it is served
// as a classic script, since modules run too late.

type Theme = 'light' | 'dark';

/** Where the choice is remembered; nothing is kept while the system decides. */
const KEY = 'belegg-theme';

const root = document.documentElement;
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** The remembered choice; null if the system decides, also where the browser keeps nothing. */
function chosen(): Theme | null {
  try {
    const found = localStorage.getItem(KEY);
    return found === 'light' || found === 'dark' ? found : null;
  } catch {
    return null;
  }
}

function remember(theme: Theme | null): void {
  try {
    if (theme === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // The choice then holds for this page.
  }
}

/** What the button leads to: first the other theme, then the system's own, then back to the system. */
function after(theme: Theme | null): Theme | 'system' {
  const [system, other] = systemIsDark.matches ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  if (theme === null) return other;
  return theme === other ? system : 'system';
}

let current = chosen();

/** `data-theme` sets the colours; `data-next-theme` shows the button and its word. */
function show(): void {
  if (current === null) delete root.dataset['theme'];
  else root.dataset['theme'] = current;
  root.dataset['nextTheme'] = after(current);
}

show();
systemIsDark.addEventListener('change', show);
addEventListener('storage', ({key}) => {
  if (key !== KEY && key !== null) return;
  current = chosen();
  show();
});
document.addEventListener('click', ({target}) => {
  if (!(target instanceof Element) || target.closest('.theme-choice') === null) return;
  const next = after(current);
  current = next === 'system' ? null : next;
  remember(current);
  show();
});
