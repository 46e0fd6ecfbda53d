import type { InjectOptions, Response } from 'light-my-request'
import type { App } from '../platform/http.ts'

type Send = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  options?: Pick<InjectOptions, 'headers' | 'payload'>,
) => Promise<Response>

/** Signs a user in, a demo user by default, and returns a sender of requests with his cookie and CSRF token. */
export async function signInAs(app: App, username: string, password = 'demo-password'): Promise<Send> {
  const payload = { username, password }
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload })
  const cookies = { tongtu_session: answer.cookies[0]?.value ?? '' }
  const csrf = answer.json().csrfToken as string
  return (method, url, { headers, ...options } = {}) =>
    app.inject({ method, url, cookies, headers: { 'x-csrf-token': csrf, ...headers }, ...options })
}
