import {namesOf, type Declaration, type TellOfResource} from './declaration.ts';

/** Whether respondent rows are told apart by id (and wave), and hold no free text in public. */
export function checkRows({resource, fields}: Declaration, tell: TellOfResource): void {
  const what = `resource "${resource.name}" of shape rows`;
  const expected = 'the field with the role id, and the one with the role wave if there is one';
  const key = namesOf(resource.schema.primaryKey);
  const where = key.length === 0 ? ['schema'] : ['schema', 'primaryKey'];
  const withRole = (role: string): readonly string[] =>
    [...fields.values()].filter(({field}) => field.belegg?.role === role).map(({name}) => name);

  // A key that names no field is told of by itself.
  let lacks = key.some((name) => !resource.schema.fields.some((field) => field.name === name));
  const unknown = lacks;
  for (const role of ['id', 'wave'] as const) {
    const names = withRole(role);
    if (names.length > 1)
      tell(['schema', 'fields'], 'shape', `${what} has ${names.length} fields with the role ${role}, expected one`);
    for (const name of unknown ? [] : names.filter((each) => !key.includes(each))) {
      lacks = true;
      tell(where, 'primary-key', `primaryKey of ${what} lacks "${name}", which has the role ${role}`, 'add it');
    }
  }
  for (const role of ['stratum', 'cluster'] as const) {
    const {length} = withRole(role);
    if (length > 1)
      tell(['schema', 'fields'], 'shape', `${what} has ${length} fields with the role ${role}, expected one`);
  }
  const allowed = [...withRole('id'), ...withRole('wave')];
  if (!lacks && (key.length === 0 || key.some((name) => fields.has(name) && !allowed.includes(name)))) {
    const found = key.length === 0 ? 'not there' : key.join(', ');
    tell(where, 'primary-key', `primaryKey of ${what} is ${found}, expected ${expected}`);
  }
  for (const {name, column, kind} of fields.values()) {
    if (kind !== 'remark') continue;
    const message = `field "${name}" has the role remark, which resources of shape rows do not have`;
    tell(['schema', 'fields', column, 'belegg', 'role'], 'field-key', message, 'take the field out');
  }
  const [text] = withRole('text');
  if (text !== undefined && resource.belegg.access === 'public') {
    const message = `resource "${resource.name}" is public and holds what respondents wrote ("${text}")`;
    tell(['belegg', 'access'], 'free-text', message, 'make its access "restricted", or take the field out');
  }
}
