import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core'

/** Address of the server under test, without a slash at the end. */
export const baseUrl = required('E2E_URL')

/** Password of all demo users of the server under test. */
export const demoPassword = required('E2E_PASSWORD')

export interface PageSize {
  readonly width?: number
  readonly height?: number
}

export interface OpenPage {
  readonly page: Page
  /** What the browser complained about so far: errors, refused content, requests to other hosts. */
  readonly complaints: readonly string[]
}

/** Requests of a page that wait for an answer, and those that were refused. */
interface AskedOfServer {
  readonly unanswered: Set<string>
  readonly refused: string[]
}

/** The pages that are open now, each with what it asked the server. */
export const openPages = new Map<Page, AskedOfServer>()

let running: Promise<Browser> | null = null

/** The system's Chromium, started once for all files; it ends with the process of the tests. */
function browser(): Promise<Browser> {
  running ??= chromium.launch({
    executablePath: required('CHROMIUM'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Nothing is answered by another host. Routes of the tests would say so too, and switch the cache off.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    ],
  })
  return running
}

/** What pages share: a session, what the browser keeps for them, and the files of the product once they were loaded. */
export async function openContext(): Promise<BrowserContext> {
  const started = await browser()
  return started.newContext({
    ...{ baseURL: baseUrl, locale: 'zh-CN' },
    // A press that lands while a dialog grows is lost; only programs are that quick.
    reducedMotion: 'reduce',
  })
}

/** A page of the given size; its session is its own unless one is given. */
export async function openPage(
  { width = 1440, height = 900 }: PageSize = {},
  shared?: BrowserContext,
): Promise<OpenPage> {
  const context = shared ?? (await openContext())
  const page = await context.newPage()
  await page.setViewportSize({ width, height })
  openPages.set(page, watchRequests(page))
  page.on('close', () => openPages.delete(page))
  return { page, complaints: listen(page) }
}

function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const url = request.url()
    if (url.startsWith('http') && !url.startsWith(baseUrl)) complaints.push(`asked another host: ${url}`)
  })
  return complaints
}

function watchRequests(page: Page): AskedOfServer {
  const asked: AskedOfServer = { unanswered: new Set(), refused: [] }
  const name = (request: Request) => `${request.method()} ${request.url()}`
  page.on('request', (request) => asked.unanswered.add(name(request)))
  page.on('requestfinished', (request) => asked.unanswered.delete(name(request)))
  page.on('requestfailed', (request) => asked.unanswered.delete(name(request)))
  page.on('response', async (response) => {
    if (response.status() < 400) return
    const said = await response.text().catch(() => '')
    asked.refused.push(`${response.status()} ${name(response.request())} ${said.slice(0, 300)}`)
  })
  return asked
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run the browser tests by "npm run e2e"`)
  return value
}
