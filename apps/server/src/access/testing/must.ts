import type { Send } from '../../test/plan-office.ts'

/** What a request answers that must succeed. */
export async function must<T>(send: Send, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<T> {
  const answer = await send(method, `/api/v1${url}`, payload === undefined ? {} : { payload })
  if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.body}`)
  return answer.json()
}
