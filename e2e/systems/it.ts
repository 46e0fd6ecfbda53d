import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { openBrowser, openPage } from '../browser.ts'
import { signIn } from '../sign-in.ts'
import { place } from './proof.ts'

/** A test of one system: `as` opens a page on which a demo user of the place is signed in. */
export const it = test
  .extend('browser', async ({ onTestFinished }) => {
    const browser = await openBrowser()
    onTestFinished(() => browser.close())
    return browser
  })
  .extend('as', ({ browser }) => async (role: 'office' | 'liaison' | 'leader'): Promise<Page> => {
    const { page } = await openPage(browser)
    await signIn(page, `${role}-${place}`)
    return page
  })
