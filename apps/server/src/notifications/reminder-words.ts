import { type Audience, type DueItem, type Reminder, urgencies, urgencyOf } from '@tongtu/delivery'

const AUDIENCES: Readonly<Record<Audience, string>> = {
  liaison: '联络员',
  section_head: '牵头科室负责人',
  leader: '分管领导',
  office: '共富办',
  supervision: '督查室',
  leading_group: '领导小组',
}

export const audienceName = (audience: Audience): string => AUDIENCES[audience]

/** Why somebody is told: 剩3个工作日；已提醒2次，告知牵头科室负责人 */
export function whyWords(
  { kind, left, earlier, audience }: Pick<Reminder, 'left' | 'earlier' | 'audience'> & { readonly kind: string },
  ladder: DueItem['ladder'],
): string {
  const due = kind === 'returned' ? `被退回，${leftWords(left)}` : leftWords(left)
  if (audience === ladder[0]) return due
  const reason = earlier > 0 ? `已提醒${earlier}次` : `${audienceName(ladder[0])}没有账号`
  return `${due}；${reason}，告知${audienceName(audience)}`
}

/** 剩3个工作日 · 今日到期 · 逾期2个工作日 */
export function leftWords(left: number): string {
  if (left === 0) return '今日到期'
  return left > 0 ? `剩${left}个工作日` : `逾期${-left}个工作日`
}

const URGENCIES = {
  returned: '被退回',
  late: '逾期',
  today: '今日到期',
  soon: '三日内到期',
  later: '以后到期',
} as const

/** 待办提醒4项：被退回1项，逾期3项 */
export function titleWords(reminders: readonly Pick<Reminder, 'kind' | 'left'>[]): string {
  const groups = reminders.map(({ kind, left }) => urgencyOf({ returned: kind === 'returned', left }))
  const counted = urgencies
    .map((urgency) => [urgency, groups.filter((one) => one === urgency).length] as const)
    .filter(([, count]) => count > 0)
    .map(([urgency, count]) => `${URGENCIES[urgency]}${count}项`)
  return `待办提醒${reminders.length}项：${counted.join('，')}`
}
