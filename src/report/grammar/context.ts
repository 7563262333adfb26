import type {Dataset} from '../../data/model.ts';

/** What may be quoted from an exhibit: keys as in a snapshot (`tilbudsgruppe=psykisk > tilbud=dagtilbud`). */
export interface ExhibitNames {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly statistics: readonly string[];
}

/** Everything that the props of a report's components may name. */
export interface GrammarContext {
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** Null: known, but not computed (yet), so that nothing is said of its rows and columns. */
  readonly exhibits: ReadonlyMap<string, ExhibitNames | null>;
  readonly sections: ReadonlySet<string>;
  readonly works: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly passages: ReadonlySet<string>;
  readonly quotes: ReadonlySet<string>;
  /** Names of named values. */
  readonly values: ReadonlySet<string>;
  /** Labels of the source reports' exhibits, which `reproduces` may name. */
  readonly printedLabels: ReadonlySet<string>;
  /** Private datasets whose files are not here: known, but not looked into. */
  readonly absentDatasets: ReadonlySet<string>;
  /** Label → column keys in `printed.csv`: the ids that the columns of an Estimates that reproduces it must have. */
  readonly printedColumns?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Id of a table → column keys in its last accepted snapshot, so that a misspelt id of a column is told from a new one. */
  readonly knownColumns?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every string in the report's props: of two names that are equally near to a misspelt one, the unused is likelier. */
  readonly used?: ReadonlySet<string>;
}
