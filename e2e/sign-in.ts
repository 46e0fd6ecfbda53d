import type { Page } from 'playwright-core'
import { demoPassword } from './browser.ts'

/** The place in which the demo user of the plan office begins. */
export const place = '330213'

/** Signs in as the demo user of the plan office and waits for the workplace. */
export async function signIn(page: Page, username = 'office'): Promise<void> {
  await page.goto('/login')
  await page.fill('#username', username)
  await page.fill('#password', demoPassword)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.work')
}
