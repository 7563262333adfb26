import {suggest} from '../../support/did-you-mean.ts';
import {error, type Place, type Problem} from '../../support/problem.ts';
import type {Declaration, PackageContext} from '../declaration.ts';
import type {DerivedDescriptor} from '../descriptor.ts';
import type {JsonPath} from '../json-document.ts';
import type {CodeList, Way} from '../model.ts';

/** A derived variable or measure as declared: its way is known, the names in it are not yet looked up. */
export interface DeclaredDerived {
  readonly name: string;
  readonly resource: string;
  readonly way: Way;
  readonly spec: DerivedDescriptor;
  /** The code list of the result, where one is named. */
  readonly list: CodeList | null;
  readonly path: JsonPath;
  readonly place: Place;
}

/** What goes with each way, and what it cannot do without. */
const KEYS: Readonly<Record<Way, readonly (keyof DerivedDescriptor)[]>> = {
  recode: ['codes', 'to'],
  bands: ['codes', 'to'],
  any: ['codes', 'is'],
  all: ['codes', 'is'],
  count: ['is'],
  join: ['on', 'take'],
  difference: [],
  group: ['codes']
};
const WAYS = Object.keys(KEYS) as readonly Way[];
const ALWAYS: readonly string[] = ['title', 'en'];

/** The derived variables of a dataset that say in one way, and completely, how they are computed. */
export function declareDerived(
  {resource, path, fields}: Declaration,
  {descriptor: {document}, lists, folder}: PackageContext
): {readonly derived: readonly DeclaredDerived[]; readonly problems: readonly Problem[]} {
  const problems: Problem[] = [];
  const derived = Object.entries(resource.belegg.derived ?? {}).flatMap(([name, spec]): readonly DeclaredDerived[] => {
    const at = [...path, 'belegg', 'derived', name];
    const before = problems.length;
    const tell = (place: Place, rule: string, message: string, hint: string): void => {
      problems.push(error(place, rule, message, hint));
    };
    const place = document.keyPlace(at);
    const [way, ...others] = WAYS.filter((key) => spec[key] !== undefined);
    if (fields.has(name))
      tell(place, 'repeated-name', `derived variable "${name}" has the name of a field`, 'rename it');
    if (way === undefined || others.length > 0) {
      const found =
        way === undefined
          ? 'does not say how it is computed'
          : `is computed in several ways (${[way, ...others].join(', ')})`;
      tell(place, 'derived', `derived variable "${name}" ${found}`, `expected one of ${WAYS.join(', ')}`);
      return [];
    }
    const keys: readonly string[] = [...ALWAYS, way, ...KEYS[way], ...(way === 'join' ? ['codes'] : [])];
    for (const key of Object.keys(spec)) {
      if (!keys.includes(key))
        tell(
          document.keyPlace([...at, key]),
          'derived',
          `"${key}" does not go with "${way}" in derived variable "${name}"`,
          'delete it'
        );
    }
    for (const key of KEYS[way]) {
      if (spec[key] === undefined)
        tell(
          place,
          'derived',
          `derived variable "${name}" has "${way}", but no "${key}"`,
          'add it; data/README.md has an example of each way'
        );
    }
    const list = spec.codes === undefined ? null : (lists.get(spec.codes) ?? null);
    if (spec.codes !== undefined && list === null) {
      tell(
        document.place([...at, 'codes']),
        'unknown-list',
        `there is no code list "${spec.codes}" in ${folder}/codes.csv`,
        suggest(spec.codes, lists.keys())
      );
    }
    return problems.length > before ? [] : [{name, resource: resource.name, way, spec, list, path: at, place}];
  });
  return {derived, problems};
}

/** The columns that a derived variable needs, each with its resource. */
export function inputsOf({
  way,
  spec,
  resource
}: DeclaredDerived): readonly {readonly resource: string; readonly name: string}[] {
  const own = (names: readonly (string | undefined)[]): readonly {resource: string; name: string}[] =>
    names.flatMap((name) => (name === undefined ? [] : [{resource, name}]));
  switch (way) {
    case 'recode':
    case 'bands':
    case 'group':
      return own([spec[way]]);
    case 'any':
    case 'all':
    case 'count':
    case 'difference':
      return own(spec[way] ?? []);
    case 'join': {
      const {join = '', on, take = ''} = spec;
      return [...own([on]), {resource: join, name: take}];
    }
  }
}

/** The declaration in words, for provenance: `recode of q10_tann`. */
export function inWords({way, spec}: DeclaredDerived): string {
  switch (way) {
    case 'join':
      return `${spec.take ?? ''} of ${spec.join ?? ''} by ${spec.on ?? ''}`;
    case 'difference':
      return spec.difference?.join(' − ') ?? '';
    case 'recode':
    case 'bands':
    case 'group':
      return `${way} of ${spec[way] ?? ''}`;
    case 'any':
    case 'all':
    case 'count':
      return `${way} of ${spec[way]?.join(', ') ?? ''} with ${spec.is?.join(', ') ?? ''}`;
  }
}
