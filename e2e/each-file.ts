/// <reference lib="dom" />
import { afterAll, afterEach } from 'vitest'
import { openPages } from './browser.ts'

/** Where a test fails, its log tells what the person in front of the page would have seen. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [page, { unanswered, refused }] of openPages) {
    const shown = await page
      .evaluate(() => {
        const text = (selector: string) =>
          [...document.querySelectorAll<HTMLElement>(selector)].map((one) => one.innerText.trim()).filter(Boolean)
        return {
          head: text('h1:not([hidden] *)'),
          asked: text('[role=dialog]'),
          told: text('[role=status], [role=alert]'),
          waits: text('.ant-btn-loading, :disabled'),
          saved: document.querySelector<HTMLElement>('[data-save]')?.dataset['save'],
        }
      })
      .catch((error: Error) => ({ lost: error.message }))
    console.error(task.name, page.url(), JSON.stringify({ ...shown, unanswered: [...unanswered], refused }, null, 1))
  }
})

/** Each file begins without pages of others, and with nothing that they left in the browser. */
afterAll(async () => {
  for (const page of openPages.keys()) {
    await page.evaluate(() => localStorage.clear()).catch(() => undefined)
    await page.close()
  }
})
