import type { Actor } from '../identity/actor.ts'
import { type Role, staff } from '../identity/roles.ts'

/**
 * Who may do what with the register. Everybody who works on plans looks up whom to call, with phones masked; the plan
 * office keeps it. Accounts are made by the plan office and the security administrator.
 */
export const registerPolicy = {
  read: staff,
  revealPhone: staff,
  savePost: ['office'],
  handOver: ['office'],
  changePerson: ['office'],
  import: ['office'],
  export: ['office'],
  readAccounts: ['office', 'security_admin'],
  createAccounts: ['office', 'security_admin'],
  resetPasswords: ['office', 'security_admin'],
  disableAccounts: ['office', 'security_admin'],
} as const satisfies Record<string, readonly Role[]>

/** The whole phone number is for the plan office and for the holder's own unit. */
export function mayRevealPhone(
  { role, orgUnit }: Pick<Actor, 'role' | 'orgUnit'>,
  unitIds: readonly string[],
): boolean {
  return role === 'office' || (orgUnit !== null && unitIds.includes(orgUnit.id))
}

const managed: { readonly [ByRole in Role]?: readonly Role[] } = {
  office: ['liaison', 'leader'],
  security_admin: ['office', 'liaison', 'leader', 'supervision', 'leading_group', 'statistics'],
}

/**
 * Whose password one may reset and whose account one may disable. Nobody those of the three administrators, who could
 * then be one person; they are reset on the server (`tongtu user --reset`). A person without a role today is a former
 * holder of a post.
 */
export function mayManage(role: Role, target: Role | null): boolean {
  return managed[role]?.includes(target ?? 'liaison') ?? false
}
