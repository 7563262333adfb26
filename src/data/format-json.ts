const WIDTH = 120;

/** JSON with 2 spaces, where an object or list stands on one line if it fits: a category, a field's constraints. */
export function formatJson(value: unknown): string {
  return `${lines(value, '', 0)}\n`;
}

/** `before` is what stands on the line already, without the indentation. */
function lines(value: unknown, indent: string, before: number): string {
  const short = inline(value);
  if (typeof value !== 'object' || value === null || indent.length + before + short.length < WIDTH) return short;
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((item: unknown) => inner + lines(item, inner, 0))
    : Object.entries(value).map(([key, item]) => {
        const name = `${JSON.stringify(key)}: `;
        return inner + name + lines(item, inner, name.length);
      });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open ?? ''}\n${entries.join(',\n')}\n${indent}${close ?? ''}`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
    return `{${entries.join(', ')}}`;
  }
  return JSON.stringify(value);
}
