import type { Session } from '../../api/types.ts'

export type Role = Session['user']['role']

/** The three administrators keep the installation and see nothing of the plans. */
export function isAdministrator(role: Role | undefined): boolean {
  return role === 'system_admin' || role === 'security_admin' || role === 'audit_admin'
}

/** Where a person's work begins: the workplace, or the page that an administrator keeps. */
export function homeOf(role: Role | undefined, code: string): string {
  if (role === 'system_admin') return `/r/${code}/admin`
  if (role === 'security_admin') return `/r/${code}/register?tab=accounts`
  return role === 'audit_admin' ? `/r/${code}/audit` : `/r/${code}/workplace`
}
