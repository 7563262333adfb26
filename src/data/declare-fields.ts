import {suggest} from '../support/did-you-mean.ts';
import {error, type Problem} from '../support/problem.ts';
import {qualifierOf, type DeclaredField, type PackageContext} from './declaration.ts';
import type {FieldDescriptor, ResourceDescriptor} from './descriptor.ts';
import {fieldKind} from './field-kind.ts';
import type {JsonPath} from './json-document.ts';
import {tokensFor} from './labels.ts';
import type {Category, CodeList, Qualifier} from './model.ts';
import {NO, YES, YES_NO} from './names.ts';

/** The fields of a dataset by name. A field that is declared wrong is left out, with the reason in `problems`. */
export function declareFields(
  resource: ResourceDescriptor,
  path: JsonPath,
  {descriptor: {document}, lists, folder}: PackageContext
): {readonly fields: ReadonlyMap<string, DeclaredField>; readonly problems: readonly Problem[]} {
  const fields = new Map<string, DeclaredField>();
  const problems: Problem[] = [];
  resource.schema.fields.forEach((field, column) => {
    const at = [...path, 'schema', 'fields', column];
    const place = document.place([...at, 'name']);
    if (resource.schema.fields.findIndex(({name}) => name === field.name) < column) {
      problems.push(error(place, 'repeated-name', `a field is named "${field.name}" already`, 'rename one of the two'));
      return;
    }
    const {kind, problems: found} = fieldKind(field, at, document);
    problems.push(...found);
    const declared = {name: field.name, column, field, path: at, place};
    if (kind === 'variable' || kind === 'delimited') {
      const list = codeListOf(field, lists);
      if (typeof list !== 'string') {
        const coded = {...declared, list, tokens: tokensFor(field, resource.belegg.shape, list)};
        // The standard's own default is the comma.
        const {delimiter = ','} = field;
        fields.set(field.name, kind === 'variable' ? {...coded, kind} : {...coded, kind, delimiter});
      } else
        problems.push(
          error(
            document.place([...at, 'belegg', 'codes']),
            'unknown-list',
            `there is no code list "${list}" in ${folder}/codes.csv`,
            suggest(list, lists.keys())
          )
        );
    } else if (kind === 'measure') {
      fields.set(field.name, {
        ...declared,
        kind,
        qualifier: qualifierColumn(field.name, resource),
        remark: remarkColumn(field.name, resource),
        missing: missingOf(field)
      });
    } else if (kind !== null) fields.set(field.name, {...declared, kind});
  });
  return {fields, problems};
}

/** The code list of a variable, or the name of the list that is not there. */
function codeListOf(field: FieldDescriptor, lists: ReadonlyMap<string, CodeList>): CodeList | string {
  const name = field.belegg?.codes;
  if (name !== undefined) return lists.get(name) ?? name;
  return lists.get(YES_NO) ?? yesNo(field);
}

/** The list of a boolean in a package without one: yes, no, and the missing values that the field names. */
function yesNo({missingValues = [], belegg}: FieldDescriptor): CodeList {
  const category = (code: string, nb: string, en: string | null, role: Category['role'] = null): Category => {
    const label = {nb, en};
    return {code, label, short: label, group: null, role};
  };
  const missing = missingValues.map((entry) => {
    const {value, label} = typeof entry === 'string' ? {value: entry, label: undefined} : entry;
    if (value === '')
      return category('ikke_svart', label ?? 'Ikke svart', label === undefined ? 'Not answered' : null, 'not_answered');
    return category(value, label ?? value, null, belegg?.missing?.[value] ?? 'unknown');
  });
  return {name: YES_NO, categories: [category(YES, 'Ja', 'Yes'), category(NO, 'Nei', 'No'), ...missing]};
}

/** The column that qualifies a measure: `<measure>_qualifier`, or `qualifier` if there is one measure only. */
function qualifierColumn(measure: string, {schema: {fields}}: ResourceDescriptor): number | null {
  const measures = fields.filter(({belegg}) => belegg?.statistic !== undefined);
  const names = [`${measure}_qualifier`, ...(measures.length === 1 ? ['qualifier'] : [])];
  const column = fields.findIndex(({name, belegg}) => belegg?.role === 'qualifier' && names.includes(name));
  return column === -1 ? null : column;
}

/** The column of remarks on a measure: `<measure>_remark`. */
function remarkColumn(measure: string, {schema: {fields}}: ResourceDescriptor): number | null {
  const column = fields.findIndex(({name, belegg}) => belegg?.role === 'remark' && name === `${measure}_remark`);
  return column === -1 ? null : column;
}

function missingOf({missingValues = [], belegg}: FieldDescriptor): ReadonlyMap<string, Qualifier> {
  return new Map(
    missingValues.map((entry) => {
      const value = typeof entry === 'string' ? entry : entry.value;
      return [value, qualifierOf(belegg?.missing?.[value])];
    })
  );
}
