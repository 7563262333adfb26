import type {Access, Register, Shape} from './model.ts';

/** Who may see a resource. Respondents are never public unless somebody says so. */
export function accessOf(access: Access | undefined, shape: Shape | Register): Access {
  return access ?? (shape === 'rows' ? 'restricted' : 'public');
}
