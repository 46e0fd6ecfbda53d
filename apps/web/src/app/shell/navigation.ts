import type { MessageKey } from '../locale/messages.ts'
import { isAdministrator, type Role } from '../session/roles.ts'

/** A page that the rail leads to. */
export interface RailLink {
  readonly to: string
  readonly text: MessageKey
  /** Whether a phone's bar holds it, of which five fit; the others are under 我的 there. */
  readonly inBar: boolean
}

export interface RailGroup {
  readonly title: MessageKey | null
  readonly links: readonly RailLink[]
}

/** The pages that are built and permitted for a role, in the order of the rail, below the place's address. */
export function railOf(role: Role): readonly RailGroup[] {
  const office = role === 'office'
  const staff = !isAdministrator(role)
  const statistics = role === 'statistics'
  const reports = office || role === 'liaison' || role === 'leader'
  const page = (to: string, text: MessageKey, permitted = true, inBar = !staff): RailLink[] =>
    permitted ? [{ to, text, inBar }] : []
  const groups: readonly RailGroup[] = [
    { title: null, links: page('workplace', 'nav.workplace', staff, true) },
    {
      title: 'nav.group.plans',
      links: [...page('plans', 'nav.plans', staff, true), ...page('plans/import', 'nav.import', office)],
    },
    {
      title: 'nav.group.delivery',
      links: [
        ...page('assignments', 'nav.assignments', staff, true),
        ...page('unit-plans', 'nav.unitPlans', staff),
        ...page('lists', 'nav.lists', staff),
        ...page('battle', 'nav.battle', staff, true),
        ...page('write-offs', 'nav.writeOffs', staff, !reports && !statistics),
        ...page('reports', role === 'leader' ? 'nav.sign' : 'nav.reports', reports, true),
        ...page('circulars', 'nav.circulars', staff),
      ],
    },
    {
      title: 'nav.group.indicators',
      links: [
        ...page('indicators', 'nav.indicators', staff),
        ...page('warnings', 'nav.warnings', staff),
        ...page('restatements', 'nav.restatements', office || statistics),
        ...page('observations', 'nav.observations', staff, statistics),
        ...page('indicators/quality', 'nav.quality', staff),
        ...page('indicators/compare', 'nav.compare', staff),
        ...page('ledgers', 'nav.ledgers', staff),
      ],
    },
    {
      title: 'nav.group.admin',
      links: [
        ...page('register', 'nav.register', staff),
        ...page('register', 'register.tab.accounts', role === 'security_admin'),
        ...page('access', 'nav.access'),
        ...page('calendar', 'nav.calendar', office),
        ...page('papers', 'nav.papers', office),
        ...page('notifications?tab=preview', 'nav.notifications', office),
        ...page('audit', 'nav.audit', office || role === 'audit_admin'),
        ...page('admin', 'nav.admin', office || role === 'system_admin'),
      ],
    },
  ]
  return groups.filter(({ links }) => links.length > 0)
}
