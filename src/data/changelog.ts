/** What a release changes in a version: the last number, the middle one, or the first. */
export type Level = 'patch' | 'minor' | 'major';

export const LEVELS: readonly Level[] = ['patch', 'minor', 'major'];

/** The version after a release: `1.4.2` gives 1.4.3, 1.5.0 or 2.0.0. */
export function nextVersion(version: string, level: Level): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (level === 'major') return `${major + 1}.0.0`;
  return level === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** A `CHANGELOG.md` with an entry for a version above the older ones; a new one if there is none yet. */
export function withEntry(changelog: string | null, version: string, date: string, what: string): string {
  const text = changelog ?? '# Changelog\n';
  const entry = `## ${version} (${date})\n\n- ${what}\n`;
  const older = /^## /m.exec(text)?.index;
  if (older === undefined) return `${text.trimEnd()}\n\n${entry}`;
  return `${text.slice(0, older)}${entry}\n${text.slice(older)}`;
}

/** A version in a `CHANGELOG.md`. */
export interface ChangelogEntry {
  readonly version: string;
  /** As written, `2026-03-14`; null if none is given. */
  readonly date: string | null;
  readonly changes: readonly string[];
}

/** The versions of a `CHANGELOG.md` in its own order, newest first. A change runs to the next one or to an empty line. */
export function readChangelog(text: string): readonly ChangelogEntry[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((entry) => {
      const [head = '', ...lines] = entry.split(/\r?\n/);
      const [, version = '', date = null] = /^(\S+)(?:\s+\(([^)]*)\))?/.exec(head) ?? [];
      const changes = lines
        .join('\n')
        .split(/^[-*] /m)
        .slice(1)
        .map((change) => (change.split(/\n\s*\n/)[0] ?? '').replace(/\s+/g, ' ').trim());
      return {version, date, changes};
    });
}
