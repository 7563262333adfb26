import type {DisclosureRule} from './disclosure-rule.ts';
import type {Access, Register, Shape} from './model.ts';

/** Who may see a resource. Respondents are never public unless somebody says so. */
export function accessOf(access: Access | undefined, shape: Shape | Register): Access {
  return access ?? (shape === 'rows' ? 'restricted' : 'public');
}

/** What a resource says of small numbers, else what its package says; null if numbers of any size may be shown. */
export function disclosureOf(
  own: DisclosureRule | 'none' | undefined,
  ofPackage: DisclosureRule | undefined
): DisclosureRule | null {
  const rule = own ?? ofPackage ?? null;
  return rule === 'none' ? null : rule;
}
