import {KINDS} from '../../figures/kinds/kinds.ts';
import type {Place} from '../../support/problem.ts';
import {STATISTICS} from '../../tables/model.ts';
import {BLOCKS} from '../reading/faults.ts';
import {except, reproduces} from './common.ts';
import {exhibitNames, passageNames, quoteNames, targetNames, termNames, valueNames, workNames} from './report-names.ts';
import * as s from './schema.ts';

const COMPARING = ['higher than', 'lower than'];

/** A phrase bound to a value. */
export const claim: s.RecordSchema = {
  what: 'Claim',
  keys: {
    value: s.needed(s.name(valueNames)),
    is: s.optional(s.choice('largest', 'smallest', ...COMPARING, 'rises', 'falls')),
    than: s.optional(s.name(valueNames))
  },
  check: (given, {element: {place}}) => {
    const is = s.stringOf(given.get('is')?.value);
    const than = given.get('than');
    if (is !== null && COMPARING.includes(is) && than === undefined) {
      return [
        {place, rule: 'missing-prop', message: `is="${is}" needs "than"`, hint: 'write than="<name of a value>"'}
      ];
    }
    if (than === undefined || (is !== null && !['largest', 'smallest', 'rises', 'falls'].includes(is))) return [];
    const message = is === null ? '"than" stands without "is"' : `"than" does not go with is="${is}"`;
    return [{place: than.keyPlace, rule: 'prop-not-here', message, hint: 'write is="higher than" or is="lower than"'}];
  }
};

export const ref: s.RecordSchema = {what: 'Ref', keys: {to: s.needed(s.name(targetNames))}};

export const cite: s.RecordSchema = {
  what: 'Cite',
  keys: {work: s.needed(s.name(workNames)), page: s.optional(s.free)}
};

export const term: s.RecordSchema = {what: 'Term', keys: {is: s.needed(s.name(termNames))}};

export const quote: s.RecordSchema = {
  what: 'Quote',
  keys: {id: s.needed(s.name(quoteNames)), display: s.optional(s.choice('block', 'inline'))}
};

export const box: s.RecordSchema = {
  what: 'Box',
  keys: {
    id: s.needed(s.id('box-', 'a box')),
    kind: s.needed(s.choice('facts', 'goodPractice', 'summary', 'keyFigures', 'recommendation')),
    title: s.needed(s.text)
  }
};

/** A passage with text defines it; one without shows it again. */
export const passage: s.RecordSchema = {
  what: 'Passage',
  keys: {
    id: s.needed(s.byScope(({element}) => (element.children.length > 0 ? s.id('', 'a passage') : s.name(passageNames))))
  }
};

/** A view of a table: of the one inside it, or of another exhibit. Or a figure of which the source has lost everything. */
export const figure: s.RecordSchema = {
  what: 'Figure',
  keys: {
    id: s.needed(s.id('fig-', 'a figure')),
    caption: s.needed(s.text),
    kind: s.optional(s.choice(...Object.keys(KINDS))),
    message: s.optional(s.text),
    of: s.optional(s.name((scope) => exhibitNames(scope, 'tbl-'))),
    statistic: s.optional(s.choice(...STATISTICS.filter((statistic) => statistic !== 'text'))),
    rows: s.optional(s.listOf(s.free)),
    columns: s.optional(s.listOf(s.free)),
    highlight: s.optional(s.listOf(s.free)),
    good: s.optional(s.choice('first', 'last')),
    direction: s.optional(s.choice('horizontal', 'vertical')),
    log: s.optional(s.listOf(s.choice('x', 'y'))),
    lost: s.optional(s.text),
    // Of what is lost in full nothing was printed that could name it.
    reproduces: s.optional(s.byScope(({props}) => (props.has('lost') ? s.free : reproduces))),
    except: s.optional(except)
  },
  check: (given, {element: {place, children}}) => {
    const holdsTable = children.some((child) => 'name' in child && child.name !== null && BLOCKS.has(child.name));
    const fault = (at: Place, rule: string, message: string, hint: string) => [{place: at, rule, message, hint}];
    const lost = given.get('lost');
    if (lost !== undefined) {
      if (holdsTable)
        return fault(place, 'prop-not-here', 'a lost Figure holds a table', 'take lost away, or the table');
      return [...given]
        .filter(([name]) => OF_DRAWN.has(name))
        .flatMap(([name, {keyPlace}]) =>
          fault(keyPlace, 'prop-not-here', `a lost Figure has no ${name}`, `take lost away, or ${name}`)
        );
    }
    const of = given.get('of');
    if (holdsTable && of !== undefined) {
      const hint = 'take of away, or the table';
      return fault(of.keyPlace, 'prop-not-here', 'Figure holds a table and names another', hint);
    }
    const missing = (['kind', 'message'] as const).filter((name) => !given.has(name));
    return [
      ...missing.flatMap((name) => fault(place, 'missing-prop', `Figure needs ${name}`, MISSING[name])),
      ...(holdsTable || of !== undefined
        ? []
        : fault(
            place,
            'missing-prop',
            'Figure shows no table',
            'write of="tbl-…", or the table between <Figure …> and </Figure>; lost="why" where the source has lost it'
          ))
    ];
  }
};

/** Props of a figure that is drawn. */
const OF_DRAWN: ReadonlySet<string> = new Set([
  ...['kind', 'message', 'of', 'statistic', 'rows', 'columns'],
  ...['highlight', 'good', 'direction', 'log']
]);

const MISSING = {
  kind: `kind="…": ${Object.keys(KINDS).join(', ')}`,
  message: 'message="…": what the figure shows, in a sentence'
};
