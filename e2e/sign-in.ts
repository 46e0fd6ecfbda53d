import type { BrowserContext, Page } from 'playwright-core'
import { demoPassword, type OpenPage, openContext, openPage, type PageSize } from './browser.ts'

/** The place in which the demo user of the plan office begins. */
export const place = '330213'

/** What the pages of a demo user share through all files: opening the next one takes a third of the time of the first. */
const desks = new Map<string, Promise<BrowserContext>>()

/**
 * A page of a demo user, of the plan office unless told, at the workplace. Its session and what the browser keeps are
 * shared with the user's other pages: a test that ends a session takes `openPage` and `signIn`.
 */
export async function openAs(username = 'office', size: PageSize = {}): Promise<OpenPage> {
  const desk = desks.get(username) ?? openContext()
  desks.set(username, desk)
  const opened = await openPage(size, await desk)
  const session = await opened.page.request.get('/api/v1/session')
  if (session.ok()) await toWorkplace(opened.page)
  else await signIn(opened.page, username)
  return opened
}

/** Signs a page in as a demo user, in half the time that the form takes, and waits for the workplace. */
export async function signIn(page: Page, username = 'office'): Promise<void> {
  const answer = await page.request.post('/api/v1/session', { data: { username, password: demoPassword } })
  if (!answer.ok()) throw new Error(await answer.text())
  await toWorkplace(page)
}

async function toWorkplace(page: Page) {
  await page.goto('/')
  await page.waitForSelector('.work')
}
