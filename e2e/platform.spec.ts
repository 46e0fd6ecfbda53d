import { expect, it } from 'vitest'
import { baseUrl, openPage } from './browser.ts'

it('draws the login page with nothing from outside and nothing refused by the content policy', async () => {
  const { page, complaints } = await openPage()
  const answer = await page.goto('/login')
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'self'")
  await page.waitForSelector('input[type=password]')
  // The page asks who is signed in; that nobody is, is answered 401 and reported by the browser itself.
  expect(complaints.filter((complaint) => !complaint.includes('401'))).toEqual([])
})

it('shows the API documentation under the same content policy', async () => {
  const { page, complaints } = await openPage()
  await page.goto('/api/docs')
  await page.waitForSelector('.opblock')
  expect(await page.locator('.opblock-summary-path').allInnerTexts()).toContain('/api/v1/health')
  expect(complaints).toEqual([])
})

it('answers addresses of pages with the web, all other unknown ones with a sentence', async () => {
  const page = await fetch(`${baseUrl}/r/330213/plans`)
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(page.headers.get('cache-control')).toBe('no-cache')
  const typed = await fetch(`${baseUrl}/nowhere`, { headers: { accept: 'text/html' } })
  expect([typed.status, typed.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  for (const path of ['/api/v1/nothing', '/nothing.js', '/package.json', '/../package.json']) {
    const unknown = await fetch(`${baseUrl}${path}`)
    expect([path, unknown.status]).toEqual([path, 404])
    expect(((await unknown.json()) as { error: { code: string } }).error.code).toBe('TT-H-404')
  }
})
