import type { Page } from 'playwright-core'
import { call } from './call.ts'
import { chinaDay } from './china-day.ts'

/** So that a test of reminders can run at any hour of any day: today is a working day, and quiet hours are a minute. */
export async function openHours(office: Page): Promise<void> {
  const days = { days: [{ day: chinaDay(), kind: 'work', name: '测试' }], source: 'person', reason: '测试' }
  await call(office, 'PUT', '/work-days', days)
  const hours = { from: '00:00', noonFrom: '00:01', noonUntil: '00:01', until: '23:59' }
  const rules = { ...hours, active: true, escalateAfter: 2, dailyCap: 3, mail: false, robot: null }
  await call(office, 'PUT', '/notifications/settings', rules)
}
