import type { Page } from 'playwright-core'

/** Asks the API in the name of whoever is signed in on the page. @throws Error with the API's answer when it refuses */
export async function call<Answer>(
  page: Page,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  data?: object,
): Promise<Answer> {
  const session = await page.request.get('/api/v1/session')
  const { csrfToken } = (await session.json()) as { csrfToken: string }
  const answer = await page.request.fetch(`/api/v1${path}`, { method, data, headers: { 'x-csrf-token': csrfToken } })
  if (!answer.ok()) throw new Error(await answer.text())
  return (answer.status() === 204 ? null : await answer.json()) as Answer
}
