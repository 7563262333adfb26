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
