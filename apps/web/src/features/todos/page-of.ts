import type { Role } from '../../app/session/roles.ts'

/** Where something owed is done; null where no page does it. */
export function pageOf(
  code: string,
  role: Role | undefined,
  owed: {
    readonly subject: string
    readonly loop: string | null
    readonly roundId?: string | null
    readonly unitId?: string
    readonly state?: string
    readonly planId?: string
    /** Of a node: the open return or the measure. */
    readonly tickedIn?: string | null
  },
): string | null {
  const home = `/r/${code}`
  if (owed.subject.startsWith('n-')) {
    if (owed.tickedIn?.startsWith('c-')) return `${home}/reports?case=${owed.tickedIn}`
    if (owed.tickedIn) return `${home}/measures/${owed.tickedIn}`
    return `${home}/battle${owed.planId === undefined ? '' : `?plan=${owed.planId}`}`
  }
  if (owed.subject.startsWith('m-')) return `${home}/measures/${owed.subject}`
  if (owed.subject.startsWith('b-')) return `${home}/circulars/${owed.subject}`
  if (owed.loop === 'write-off') return `${home}/write-offs?case=${owed.subject}`
  if (owed.loop === 'unit-plan') return `${home}/unit-plans?case=${owed.subject}`
  if (owed.loop !== 'monthly-return') return null
  if (role === 'liaison') return `${home}/reports?case=${owed.subject}`
  if (role !== 'office' || !owed.roundId) return `${home}/reports`
  return `${home}/reports?round=${owed.roundId}&tab=check&unit=${owed.unitId}&state=${owed.state}`
}
