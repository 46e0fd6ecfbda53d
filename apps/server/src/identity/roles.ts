/** Every role at a place, in the order in which they are listed. */
export const roles = [
  'office',
  'liaison',
  'leader',
  'supervision',
  'leading_group',
  'statistics',
  'system_admin',
  'security_admin',
  'audit_admin',
] as const

export type Role = (typeof roles)[number]

/** Those who work on plans; the three administrators keep the installation and see nothing of it (三员分立). */
export const staff = [
  'office',
  'liaison',
  'leader',
  'supervision',
  'leading_group',
  'statistics',
] as const satisfies readonly Role[]
