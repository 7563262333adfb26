import {declareHedges, explainHedges} from '../format/hedges.ts';
import {hedgeGuide, type HedgeGuide} from '../format/hedge-guide.ts';
import type {State} from '../tables/model.ts';
import {SMALL_BASE} from '../tables/parts/small-base.ts';
import type {TableSpecification, Treatment} from '../tables/specification.ts';
import type {CheckedClaim, Exhibit, ReportModel} from './report-model.ts';

/** Words of the text that stand for a number, with what they may mean. */
export interface UsedHedge {
  readonly claim: CheckedClaim;
  readonly meaning: string;
}

/** Where a cell's value comes from, as readers are told: what is given over, under or about is given. */
export type StateKind = 'computed' | 'given' | 'lost' | 'missing' | 'suppressed' | 'na';

const STATE_KINDS: readonly StateKind[] = ['computed', 'given', 'lost', 'missing', 'suppressed', 'na'];

/** How a report uses words, signs and bases. Told in the language of the model. */
export interface ReadingGuide {
  /** In reading order, each phrase once per number. */
  readonly used: readonly UsedHedge[];
  readonly hedges: HedgeGuide;
  /** How missing answers are treated, and in which exhibits. */
  readonly treatments: readonly {readonly treatment: Treatment; readonly exhibits: readonly Exhibit[]}[];
  /** Exhibits whose per cents are adjusted to 100. */
  readonly adjusted: readonly Exhibit[];
  /** The states that occur in the exhibits. */
  readonly states: readonly StateKind[];
  /** Per cents of fewer units than this get a note. */
  readonly smallBase: number;
}

const TREATMENTS: readonly Treatment[] = ['answer', 'hidden', 'below', 'chain', 'excluded'];

/** The guide to a report, drawn from what it declares and holds. */
export function readingGuide(report: ReportModel): ReadingGuide {
  const {settings, language, exhibits, claims} = report;
  const {ranges} = declareHedges(settings.language, Object.fromEntries(settings.phrases));
  const shown = [...exhibits.values()];
  const used = new Map<string, UsedHedge>();
  for (const claim of claims.values()) {
    const [explained] = explainHedges([claim.phrase], ranges, language);
    const key = `${claim.phrase.toLowerCase()}\t${claim.value.expression}`;
    if (explained !== undefined && !used.has(key)) used.set(key, {claim, meaning: explained.meaning});
  }
  const found = new Set(shown.flatMap(({table}) => table?.cells.flatMap(({state}) => stateKind(state) ?? []) ?? []));
  return {
    used: [...used.values()],
    hedges: hedgeGuide(ranges, language),
    treatments: TREATMENTS.map((treatment) => ({
      treatment,
      exhibits: shown.filter(({source}) => treatmentsIn(source?.specification ?? null).includes(treatment))
    })).filter((entry) => entry.exhibits.length > 0),
    adjusted: shown.filter(({table}) => table?.rounding === 'to100'),
    states: STATE_KINDS.filter((kind) => found.has(kind)),
    smallBase: SMALL_BASE
  };
}

function treatmentsIn(specification: TableSpecification | null): readonly Treatment[] {
  // A classification treats nothing itself: the table that it rests on has done so.
  const missing = specification !== null && 'missing' in specification ? specification.missing : undefined;
  if (missing === undefined) return [];
  if (typeof missing === 'string') return [missing];
  return Object.values(missing).flatMap((own) => (typeof own === 'string' ? [own] : Object.values(own)));
}

/** Null for texts, which come from nowhere else. */
function stateKind(state: State): StateKind | null {
  if (state === 'text') return null;
  const [kind = ''] = state.split(':');
  return STATE_KINDS.find((known) => known === kind) ?? null;
}
