import type {DeclaredDisclosure, DisclosureRule} from './disclosure-rule.ts';
import type {Access, Register, Shape} from './model.ts';

/** Who may see a resource. Respondents are never public unless somebody says so. */
export function accessOf(access: Access | undefined, shape: Shape | Register): Access {
  return access ?? (shape === 'rows' ? 'restricted' : 'public');
}

/** What a resource says of small numbers, else what its package says; null if numbers of any size may be shown. */
export function disclosureOf(
  own: DeclaredDisclosure | 'none' | undefined,
  ofPackage: DeclaredDisclosure | undefined
): DisclosureRule | null {
  const rule = own ?? ofPackage ?? null;
  if (rule === 'none' || rule === null) return null;
  const least = rule.least ?? rule.roundTo;
  return least === undefined ? null : {...rule, least};
}
