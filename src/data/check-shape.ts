import {suggest} from '../support/did-you-mean.ts';
import {error, type Problem} from '../support/problem.ts';
import {checkDisclosure} from './check-disclosure.ts';
import {checkRows} from './check-rows.ts';
import {isCellFault} from './csv/cell-fault.ts';
import {parseIsoDate} from './csv/date.ts';
import {namesOf, type Declaration, type PackageContext, type TellOfResource} from './declaration.ts';

/** Whether a dataset has what its shape asks for: texts, unit, measures, primary key. */
export function checkShape(declaration: Declaration, {descriptor}: PackageContext): readonly Problem[] {
  const {path, shape} = declaration;
  const problems: Problem[] = [];
  const tell: TellOfResource = (where, rule, message, hint) => {
    problems.push(error(descriptor.document.place([...path, ...where]), rule, message, hint));
  };
  checkDisclosure(declaration, descriptor.package, tell);
  checkTexts(declaration, Object.keys(descriptor.package.belegg.units), tell);
  if (shape === 'rows') checkRows(declaration, tell);
  else checkAggregate(declaration, tell);
  return problems;
}

function checkTexts({resource, shape, fields}: Declaration, units: readonly string[], tell: TellOfResource): void {
  const {belegg, name} = resource;
  const what = `resource "${name}" of shape ${shape}`;
  if (resource.title === undefined) tell(['name'], 'descriptor', `${what} has no "title"`, 'add it');
  for (const key of ['unit', 'universe'] as const) {
    if (belegg[key] !== undefined) continue;
    const hint = 'add it; data/README.md says what it means';
    tell(['belegg'], 'descriptor', `belegg of ${what} has no "${key}"`, hint);
  }
  if (belegg.unit !== undefined && !units.includes(belegg.unit)) {
    const message = `unit of ${what} is "${belegg.unit}", which the package does not declare`;
    tell(['belegg', 'unit'], 'unknown-unit', message, suggest(belegg.unit, units));
  }
  const fault = periodFault(belegg.period);
  if (fault !== null) tell(['belegg', 'period'], 'period', `period of ${what} is "${belegg.period ?? ''}": ${fault}`);
  for (const {
    name: field,
    kind,
    field: {title},
    column
  } of fields.values()) {
    if (kind === 'qualifier' || kind === 'remark' || title !== undefined) continue;
    tell(
      ['schema', 'fields', column, 'name'],
      'descriptor',
      `field "${field}" has no "title"`,
      'add it: readers see it'
    );
  }
}

/** Roles that only respondents have. */
const OF_ROWS: ReadonlySet<string> = new Set(['wave', 'stratum', 'cluster', 'weight']);

function checkAggregate({resource, shape, fields}: Declaration, tell: TellOfResource): void {
  const what = `resource "${resource.name}" of shape ${shape}`;
  const all = [...fields.values()];
  const key = namesOf(resource.schema.primaryKey);
  if (key.length === 0)
    tell(['schema'], 'primary-key', `${what} has no "primaryKey", expected fields with codes`, 'add it');
  else if (key.some((name) => fields.has(name) && fields.get(name)?.kind !== 'variable')) {
    const message = `primaryKey of ${what} is ${key.join(', ')}, expected fields with codes`;
    tell(['schema', 'primaryKey'], 'primary-key', message);
  }
  for (const {name, column, field} of all) {
    const role = field.belegg?.role;
    if (role === undefined || !OF_ROWS.has(role)) continue;
    const message = `field "${name}" has the role ${role}, which only resources of shape rows have`;
    tell(['schema', 'fields', column, 'belegg', 'role'], 'field-key', message);
  }
  for (const {name, column, kind} of all) {
    if (kind !== 'delimited') continue;
    const message = `field "${name}" holds several codes in a cell, which only resources of shape rows have`;
    tell(['schema', 'fields', column, 'type'], 'field-type', message, 'write a line for each code');
  }
  // A field that is declared wrong may be the measure that is missing.
  if (fields.size !== resource.schema.fields.length) return;
  const bases = new Set(
    all.flatMap(({name, field}) => (field.belegg?.base === name ? [] : (field.belegg?.base ?? [])))
  );
  const measures = all.filter(({kind, name}) => kind === 'measure' && !bases.has(name)).map(({name}) => `"${name}"`);
  if (shape === 'cells' && measures.length !== 1) {
    const message = `${what} has one measure besides bases, found ${measures.length === 0 ? 'none' : measures.join(', ')}`;
    tell(['schema', 'fields'], 'shape', message, 'several measures a line are the shape "indicators"');
  }
  if (shape === 'indicators' && measures.length === 0) {
    tell(['schema', 'fields'], 'shape', `${what} has no measure`, 'rows without numbers are the shape "listing"');
  }
}

function periodFault(period: string | undefined): string | null {
  if (period === undefined) return null;
  const days = period.split('/').map((part, i) => `${part}${i === 0 ? '-01-01' : '-12-31'}`.slice(0, 10));
  for (const day of days) {
    const date = parseIsoDate(day);
    if (isCellFault(date)) return date.message;
  }
  const [from = '', to = from] = days;
  return from > to ? 'it ends before it begins' : null;
}
