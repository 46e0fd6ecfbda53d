import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** Address of the server under test, without a slash at the end. */
export const baseUrl = required('E2E_URL')

/** Password of all demo users of the server under test. */
export const demoPassword = required('E2E_PASSWORD')

export interface OpenPage {
  readonly page: Page
  /** What the browser complained about so far: errors, refused content, requests to other hosts. */
  readonly complaints: readonly string[]
}

/** Starts the system's Chromium. Close it in `afterAll`. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: required('CHROMIUM'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A page of its own session, of the given width; nothing it asks of another host is answered. */
export async function openPage(browser: Browser, { width = 1440, height = 900 } = {}): Promise<OpenPage> {
  const context = await browser.newContext({ baseURL: baseUrl, viewport: { width, height }, locale: 'zh-CN' })
  const page = await context.newPage()
  return { page, complaints: listen(context, page) }
}

function listen(context: BrowserContext, page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  void context.route(
    (url) => !url.href.startsWith(baseUrl) && url.protocol.startsWith('http'),
    (route) => {
      complaints.push(`asked another host: ${route.request().url()}`)
      return route.abort()
    },
  )
  return complaints
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run the browser tests by "npm run e2e"`)
  return value
}
