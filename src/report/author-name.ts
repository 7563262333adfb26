/** An author as CSL has it: a person, or an organisation under one name. */
export type AuthorName = {readonly family: string; readonly given: string} | {readonly literal: string};

/** An author as `report.yaml` has it: a name, or its parts where they cannot be told from the name. */
export type WrittenAuthor =
  string | {readonly given: string; readonly family: string} | {readonly organisation: string};

/** A written name is divided before its last word; a single word is the name of an organisation. */
export function authorName(author: WrittenAuthor): AuthorName {
  if (typeof author === 'object') {
    return 'organisation' in author ? {literal: author.organisation} : {family: author.family, given: author.given};
  }
  const words = author.trim().split(/\s+/);
  const family = words.pop() ?? '';
  return words.length === 0 ? {literal: family} : {family, given: words.join(' ')};
}

/** The name as people say it. */
export function fullName(name: AuthorName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}
