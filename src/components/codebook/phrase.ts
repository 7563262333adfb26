import {inLanguage, type Language, type Localized} from '../../support/localized.ts';

/** A piece of a sentence: a text of the interface, or one in its own language; with an address it is a link. */
export interface Piece {
  readonly text: string | Localized;
  readonly href?: string;
}

/** A piece as it is shown. `lang` is set where the text is not in the language of the page. */
export interface ShownPiece {
  readonly text: string;
  readonly lang: Language | undefined;
  readonly href: string | undefined;
}

/** The language of a text where nobody has translated it into that of the page, else none. */
export function langOf(text: Localized, language: Language): Language | undefined {
  return language === 'en' && text.en === null ? 'nb' : undefined;
}

/** A sentence with pieces put where `{name}` stands. Throws a RangeError if a name has no piece. */
export function fillIn(
  sentence: string,
  pieces: Readonly<Record<string, readonly Piece[]>>,
  language: Language
): readonly ShownPiece[] {
  return sentence.split(/\{(\w+)\}/).flatMap((part, index): readonly ShownPiece[] => {
    if (index % 2 === 0) return part === '' ? [] : [plain(part)];
    const own = pieces[part];
    if (own === undefined) throw new RangeError(`nothing stands for {${part}} in "${sentence}"`);
    return own.map((piece) => shownPiece(piece, language));
  });
}

/** Pieces in a row: `a, b og c`. */
export function listed(pieces: readonly (readonly Piece[])[], last: string): readonly Piece[] {
  return pieces.flatMap((own, index) =>
    index === 0 ? own : [{text: index === pieces.length - 1 ? last : ', '}, ...own]
  );
}

function shownPiece({text, href}: Piece, language: Language): ShownPiece {
  if (typeof text === 'string') return {...plain(text), href};
  return {text: inLanguage(text, language), lang: langOf(text, language), href};
}

function plain(text: string): ShownPiece {
  return {text, lang: undefined, href: undefined};
}
