import { chromium } from 'playwright-core'
import { findChromium } from '../scripts/find-chromium.mjs'
import { print, quantile, verdict } from './running-server.ts'

const LIMIT = 1500
const TURNS = 5
const pages = [
  { name: '工作台', path: '/', ready: '.work' },
  { name: '作战图', path: '/r/339001/battle', ready: '.chart-table tbody tr[data-measure]' },
]

/** How long two pages take until they can be used, each time in a browser that has nothing stored but the session. */
export async function openPages(address: string, { username, password }: { username: string; password: string }) {
  const executablePath = findChromium()
  if (executablePath === null) return print('浏览器中打开', '没有找到浏览器，没有测')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const first = await browser.newPage()
    await first.goto(`${address}/login`)
    await first.fill('#username', username)
    await first.fill('#password', password)
    await first.keyboard.press('Enter')
    await first.waitForSelector('.work')
    const cookies = await first.context().cookies()
    for (const { name, path, ready } of pages) {
      const waits: number[] = []
      for (let turn = 0; turn < TURNS; turn++) {
        const context = await browser.newContext({ locale: 'zh-CN' })
        await context.addCookies(cookies)
        const page = await context.newPage()
        const began = performance.now()
        await page.goto(address + path)
        await page.waitForSelector(ready)
        waits.push(performance.now() - began)
        await context.close()
      }
      const worst = Math.max(...waits)
      print(
        `浏览器打开${name}`,
        `中间值${quantile(waits, 0.5).toFixed(0)}毫秒`,
        `最长${worst.toFixed(0)}毫秒`,
        verdict(worst, LIMIT),
      )
    }
  } finally {
    await browser.close()
  }
}
