import type { Browser, Page } from 'playwright-core'
import { openPage } from './browser.ts'
import { confirmDraft, startDraftOfText } from './import-plan.ts'
import { signIn } from './sign-in.ts'

/** A confirmed plan, and a page of the statistics officer who enters its figures. */
export async function openStatisticsDesk(
  browser: Browser,
  plan: string,
): Promise<{ readonly statistics: Page; readonly planId: string }> {
  const { page: office } = await openPage(browser)
  await signIn(office)
  await startDraftOfText(office, plan, 'plan.html')
  const planId = (await confirmDraft(office)).split('/').at(-1) ?? ''
  await office.context().close()
  const { page: statistics } = await openPage(browser)
  await signIn(statistics, 'statistics')
  return { statistics, planId }
}
