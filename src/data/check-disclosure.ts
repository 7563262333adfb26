import {accessOf, disclosureOf} from './access.ts';
import type {Declaration, TellOfResource} from './declaration.ts';
import type {PackageDescriptor} from './descriptor.ts';

/** Whether small numbers can be hidden at all: not of a resource that everyone may download. */
export function checkDisclosure(
  {resource: {name, belegg}, shape}: Declaration,
  {belegg: {disclosure}}: PackageDescriptor,
  tell: TellOfResource
): void {
  const rule = disclosureOf(belegg.disclosure, disclosure);
  if (rule === null) return;
  const where = belegg.disclosure === undefined ? ['belegg'] : ['belegg', 'disclosure'];
  if (accessOf(belegg.access, shape) === 'public') {
    const message = `small numbers of resource "${name}" are to be hidden, but it is public: its CSV shows them all`;
    tell(where, 'disclosure', message, 'make its "access" "restricted", or write "disclosure": "none" there');
  }
  const said = belegg.disclosure ?? disclosure;
  if (typeof said === 'object' && said.roundTo !== undefined && (said.least ?? said.base) !== undefined) {
    const message = `small numbers of resource "${name}" are both to be hidden and to be rounded to ${said.roundTo}`;
    tell(where, 'disclosure', message, 'write {"least": …} to hide them, or {"roundTo": …} to round all');
  }
  if (rule.base !== undefined && rule.base < rule.least) {
    const message = `resource "${name}" hides numbers below ${rule.least}, but shows per cents of ${rule.base}`;
    tell(where, 'disclosure', message, `"base" is at least ${rule.least}; leave it out for the same`);
  }
}
