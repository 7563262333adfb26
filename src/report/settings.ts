import {Ajv} from 'ajv';
import type {DataPackage} from '../data/model.ts';
import {suggest} from '../support/did-you-mean.ts';
import {error, hasErrors, sortProblems, type Checked, type Problem} from '../support/problem.ts';
import {acknowledgedFinding, acknowledgedTwice, type WrittenAcknowledgement} from './acknowledged.ts';
import {authorName, fullName, type WrittenAuthor} from './author-name.ts';
import {chapterFileProblems, listedFiles} from './chapter-files.ts';
import type {DeclaredKeyFigure, ReportSettings} from './model.ts';
import {schemaFaults} from './schema-faults.ts';
import schema from './schemas/report.schema.json' with {type: 'json'};
import {readYaml, type YamlDocument} from './yaml-document.ts';

// `expected` shows in a schema what a person should write.
const validate = new Ajv({allErrors: true, verbose: true, keywords: ['expected']}).compile(schema);

/** `report.yaml` as its schema has it. */
interface Written {
  readonly title: string;
  readonly shortTitle?: string;
  readonly language: 'nb' | 'en';
  readonly year: number;
  readonly authors: readonly WrittenAuthor[];
  readonly publisher: string;
  readonly description: string;
  readonly example?: true;
  readonly chapters: readonly string[];
  readonly appendices?: readonly string[];
  readonly numbering?: Partial<ReportSettings['numbering']>;
  readonly packages: Readonly<Record<string, string>>;
  readonly numberLint?: ReportSettings['numberLint'];
  readonly numberWordLint?: ReportSettings['numberWordLint'];
  readonly literalNumbers?: Readonly<Record<string, string>>;
  readonly phrases?: Readonly<Record<string, {readonly from: number; readonly to: number}>>;
  readonly keyFigures?: readonly WrittenFigure[];
  readonly scope?: readonly WrittenFigure[];
  readonly groupSizes?: readonly {
    readonly exhibits: readonly [string, string];
    readonly category?: string;
    readonly reason: string;
  }[];
  readonly acknowledged?: readonly WrittenAcknowledgement[];
}

/** A number with what follows it. */
interface WrittenFigure {
  readonly value: string;
  readonly text: string;
}

/** What settings are checked against. */
export interface SettingsContext {
  /** Name of the report's folder. */
  readonly id: string;
  /** The folder, from the project's root. */
  readonly folder: string;
  /** Names of the files in it. */
  readonly files: readonly string[];
  readonly packages: ReadonlyMap<string, DataPackage>;
  /** Names of packages that are there but have errors of their own. */
  readonly unsound: ReadonlySet<string>;
}

/** Reads a `report.yaml` (null if there is none): its keys, that its chapters and appendices are there, and that its packages are. */
export function readSettings(text: string | null, context: SettingsContext): Checked<ReportSettings> {
  const file = `${context.folder}/report.yaml`;
  if (text === null) {
    const message = `${context.folder} has no report.yaml`;
    const problem = error({file, line: 1, column: 1}, 'no-settings', message, 'copy one from another report');
    return {value: null, problems: [problem]};
  }
  const {value: document, problems} = readYaml(text, file);
  if (document === null) return {value: null, problems};
  if (!validate(document.value))
    return {value: null, problems: sortProblems(schemaFaults(validate.errors ?? [], document))};
  const written = document.value as unknown as Written;
  const settings = settingsOf(written, document, context);
  const found = sortProblems([
    ...acknowledgedTwice(settings.acknowledged),
    ...chapterFileProblems(written, document, context),
    ...packageProblems(written, document, context),
    ...exampleProblems(written, document, context),
    ...phraseProblems(written, document)
  ]);
  return {value: hasErrors(found) ? null : settings, problems: found};
}

function settingsOf(written: Written, document: YamlDocument, {id}: SettingsContext): ReportSettings {
  const {title, shortTitle, language, year, authors, publisher, description, example} = written;
  const {numbering, numberLint, numberWordLint, literalNumbers, phrases, keyFigures, scope, acknowledged, groupSizes} =
    written;
  const authorNames = authors.map(authorName);
  return {
    id,
    title,
    originalTitle: title,
    shortTitle: shortTitle ?? null,
    language,
    year,
    authors: authorNames.map(fullName),
    authorNames,
    publisher,
    description: description.trim(),
    isExample: example === true,
    chapters: listedFiles(written).map(({file, path}) => ({file, place: document.place(path)})),
    numbering: {exhibits: 'chapter', shared: false, separator: '.', sections: 3, ...numbering},
    packages: new Map(
      Object.entries(written.packages).map(([name, version]) => [
        name,
        {version, place: document.place(['packages', name])}
      ])
    ),
    numberLint: numberLint ?? 'error',
    // Words deceive more easily than digits: they are told, and pass, unless a report asks for more.
    numberWordLint: numberWordLint ?? (numberLint === 'off' ? 'off' : 'warning'),
    literalNumbers: new Map(
      Object.entries(literalNumbers ?? {}).map(([phrase, reason]) => [
        phrase,
        {reason, place: document.keyPlace(['literalNumbers', phrase])}
      ])
    ),
    phrases: new Map(Object.entries(phrases ?? {})),
    keyFigures: declaredFigures('keyFigures', keyFigures, document),
    scope: declaredFigures('scope', scope, document),
    acknowledged: (acknowledged ?? []).map((one, index) => acknowledgedFinding(one, index, document)),
    groupSizes: (groupSizes ?? []).map(({exhibits, category, reason}, index) => ({
      exhibits,
      category: category ?? null,
      reason,
      place: document.place(['groupSizes', index])
    })),
    place: document.place([])
  };
}

function declaredFigures(
  list: 'keyFigures' | 'scope',
  figures: readonly WrittenFigure[] = [],
  document: YamlDocument
): readonly DeclaredKeyFigure[] {
  return figures.map(({value, text}, index) => ({
    value: value.normalize('NFC'),
    text: text.trim(),
    place: document.place([list, index, 'value']),
    textPlace: document.place([list, index, 'text'])
  }));
}

function packageProblems({packages}: Written, document: YamlDocument, context: SettingsContext): readonly Problem[] {
  return Object.keys(packages).flatMap((name) => {
    if (context.packages.has(name) || context.unsound.has(name)) return [];
    const message = `there is no data package "${name}"`;
    return [
      error(document.keyPlace(['packages', name]), 'unknown-package', message, suggest(name, context.packages.keys()))
    ];
  });
}

/** An example that no data of its own say to be one. */
function exampleProblems(
  {example, packages}: Written,
  document: YamlDocument,
  context: SettingsContext
): readonly Problem[] {
  const names = Object.keys(packages);
  if (example !== true || names.some((name) => (context.packages.get(name)?.notice ?? null) !== null)) return [];
  if (names.some((name) => !context.packages.has(name))) return [];
  const message = 'the report is an example, but none of its data packages tells readers that its data are invented';
  const hint = 'add to belegg in their datapackage.json "notice", which stands on every page that shows the data';
  return [error(document.keyPlace(['example']), 'example-without-notice', message, hint)];
}

function phraseProblems({phrases}: Written, document: YamlDocument): readonly Problem[] {
  return Object.entries(phrases ?? {}).flatMap(([phrase, {from, to}]) => {
    if (from <= to) return [];
    const message = `the range of "${phrase}" ends before it begins`;
    return [
      error(document.place(['phrases', phrase, 'from']), 'wrong-range', message, `write from: ${to} and to: ${from}`)
    ];
  });
}
