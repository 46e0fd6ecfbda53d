import type { Page } from 'playwright-core'
import { confirmDraft, startDraftOfText } from './import-plan.ts'
import { openAs } from './sign-in.ts'

/** A confirmed plan, and a page of the statistics officer who enters its figures. */
export async function openStatisticsDesk(
  plan: string,
): Promise<{ readonly statistics: Page; readonly planId: string }> {
  const { page: office } = await openAs()
  await startDraftOfText(office, plan, 'plan.html')
  const planId = (await confirmDraft(office)).split('/').at(-1) ?? ''
  await office.close()
  const { page: statistics } = await openAs('statistics')
  return { statistics, planId }
}
