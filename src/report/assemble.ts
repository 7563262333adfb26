import type {DataPackage, Dataset} from '../data/model.ts';
import type {PrintedCell} from '../data/register-lines.ts';
import type {Cache} from '../support/cache.ts';
import {error, hasErrors, sortProblems, type Checked, type Problem} from '../support/problem.ts';
import {hiddenBaseProblems} from './base-problems.ts';
import {buildExhibits} from './exhibits.ts';
import {findDifferences} from './findings.ts';
import {grammarContext, type KnownNames} from './grammar-context.ts';
import {duplicateNames} from './grammar/duplicates.ts';
import {keyFigureProblems, keyFigures} from './key-figures.ts';
import type {Chapter, ReportSettings} from './model.ts';
import {numberedExhibits} from './number-exhibits.ts';
import {numberSections} from './numbering.ts';
import {claimsOf, valuesOf} from './prose-values.ts';
import {noticesOf} from './provenance.ts';
import {readExhibits, readProps} from './read-props.ts';
import {referencesOf, referenceTargets, unreferenced, withInnerTables} from './references.ts';
import {renamedNames} from './renamed.ts';
import type {ReportModel} from './report-model.ts';
import type {Translations} from './translations.ts';

/** What a report is put together from. */
export interface ReportParts {
  readonly settings: ReportSettings;
  readonly chapters: readonly Chapter[];
  readonly packages: ReadonlyMap<string, DataPackage>;
  /** Ids and names of the last accepted snapshot, so that a misspelt definition is told from a new one. */
  readonly known: KnownNames;
  readonly translations: Translations;
  /** Private datasets whose files are absent, by id. */
  readonly absent: ReadonlySet<string>;
  readonly cache: Cache;
}

/**
 * Puts a report together: exhibits are checked and built, then values computed, claims judged, references resolved,
 * printed numbers compared. Every problem is told once; what rests on something broken is left out in silence.
 */
export function assembleReport(parts: ReportParts): Checked<ReportModel> {
  const {settings, chapters} = parts;
  const lines = pinnedLines(parts);
  const problems: Problem[] = [];
  const datasets = pinnedDatasets(parts);
  problems.push(...versionProblems(parts));
  const renamed = renamedNames(chapters, parts.known);
  problems.push(...renamed.problems, ...duplicateNames(chapters));

  const beforeTables = grammarContext({...parts, lines, datasets, quotable: null, renamed});
  const found: Problem[] = [];
  const exhibitElements = readExhibits(chapters, beforeTables, found, parts.cache);
  problems.push(...withoutPlacesOf(found, renamed.problems));
  const built = buildExhibits(exhibitElements, datasets, settings.language, parts.cache);
  problems.push(...built.problems);

  const context = grammarContext({...parts, lines, datasets, quotable: built.quotable, renamed});
  const props = readProps(chapters, context, problems, parts.cache);
  const computed = valuesOf(chapters, props, datasets, built, settings, problems);
  const claims = claimsOf(chapters, props, computed, built, settings, problems);

  problems.push(...keyFigureProblems(settings, context.values));

  const exhibits = numberedExhibits(exhibitElements, chapters, built, computed, settings);
  problems.push(...hiddenBaseProblems(exhibits.values()));
  const absent = exhibitElements.map(({id}) => id).filter((id) => (exhibits.get(id)?.table ?? null) === null);
  const compared = findDifferences(
    exhibits,
    lines,
    settings,
    new Set([...absent, ...renamed.exhibits, ...renamed.newExhibits]),
    problems
  );
  const sections = numberSections(chapters, settings);
  const targets = withInnerTables(
    referenceTargets(compared.exhibits.values(), sections, chapters, settings.language),
    exhibitElements
  );
  const references = referencesOf(chapters, props, targets);
  if (!hasErrors(problems)) problems.push(...unreferenced(compared.exhibits, references.resolved));
  const model: ReportModel = {
    language: settings.language,
    settings,
    notices: noticesOf(pinnedPackages(parts), settings.language),
    chapters,
    sections,
    exhibits: compared.exhibits,
    values: computed.values,
    claims,
    references: references.resolved,
    backReferences: references.back,
    findings: compared.findings,
    keyFigures: keyFigures(settings.keyFigures, computed, settings.language),
    scope: keyFigures(settings.scope, computed, settings.language),
    targets,
    named: computed.named,
    translations: parts.translations,
    untranslated: new Set(),
    grammar: context,
    disclosed: built.disclosed
  };
  return {value: model, problems: sortProblems(problems)};
}

/** An id that has lost its form may be the misspelt one of before: that is the better word. */
function withoutPlacesOf(problems: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  const key = ({file, line, column}: Problem): string => `${file}:${line}:${column}`;
  const told = new Set(others.map(key));
  return problems.filter((problem) => !told.has(key(problem)));
}

/** The packages that the report pins, as far as they are there. */
export function pinnedPackages({
  settings,
  packages
}: Pick<ReportParts, 'settings' | 'packages'>): readonly DataPackage[] {
  return [...settings.packages.keys()].flatMap((name) => packages.get(name) ?? []);
}

/** The datasets of the packages that the report pins, by id. */
export function pinnedDatasets({
  settings,
  packages
}: Pick<ReportParts, 'settings' | 'packages'>): ReadonlyMap<string, Dataset> {
  return new Map(
    [...settings.packages.keys()].flatMap((name) =>
      [...(packages.get(name)?.datasets ?? [])].map(([id, dataset]) => [
        id.includes('/') ? id : `${name}/${id}`,
        dataset
      ])
    )
  );
}

/** The packages that are no longer those that the report was written against. */
function versionProblems({settings, packages}: ReportParts): readonly Problem[] {
  return [...settings.packages].flatMap(([name, {version, place}]) => {
    const found = packages.get(name)?.version ?? version;
    if (found === version) return [];
    const message = `the report was written against ${name} ${version}, but data/${name} is ${found}`;
    return [error(place, 'package-version', message, `look at data/${name}/CHANGELOG.md, then write ${found}`)];
  });
}

/** What the sources printed, from the packages that the report pins: another report has a "Tabell 1" of its own. */
function pinnedLines({settings, packages}: ReportParts): readonly PrintedCell[] {
  return [...settings.packages.keys()].flatMap((name) => packages.get(name)?.printed ?? []);
}
