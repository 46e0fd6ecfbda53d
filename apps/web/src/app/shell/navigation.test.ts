import { describe, expect, it } from 'vitest'
import type { Role } from '../session/roles.ts'
import { railOf } from './navigation.ts'

const links = (role: Role) => railOf(role).flatMap((group) => group.links)
const bar = (role: Role) =>
  links(role)
    .filter(({ inBar }) => inBar)
    .map(({ to }) => to)

describe('the rail', () => {
  it('leaves at most five pages to the bar of a phone, the work first', () => {
    expect(bar('office')).toEqual(['workplace', 'plans', 'assignments', 'battle', 'reports'])
    expect(bar('supervision')).toEqual(['workplace', 'plans', 'assignments', 'battle', 'write-offs'])
    expect(bar('statistics')).toEqual(['workplace', 'plans', 'assignments', 'battle', 'observations'])
    expect(links('office').length).toBeGreaterThan(5)
  })

  it('keeps administrators out of the plans, and all their few pages in the bar', () => {
    for (const role of ['system_admin', 'security_admin', 'audit_admin'] as const) {
      expect(bar(role)).toEqual(links(role).map(({ to }) => to))
      expect(bar(role)).not.toContain('plans')
    }
  })
})
