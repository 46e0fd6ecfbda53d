import createClient, { type Middleware } from 'openapi-fetch'
import { t } from '../app/locale/messages.ts'
import { ApiError } from './api-error.ts'
import type { paths } from './generated/schema.d.ts'

let csrfToken = ''

/** Kept in memory only: the cookie is HttpOnly, and a reload asks for the token again with GET /session. */
export function setCsrfToken(token: string): void {
  csrfToken = token
}

/** The place is the one in the address, so two tabs may show two places. */
export function currentPlace(): string | null {
  return /^\/r\/(\w+)/.exec(location.pathname)?.[1] ?? null
}

const everyRequest: Middleware = {
  onRequest({ request }) {
    const place = currentPlace()
    if (place) request.headers.set('x-place', place)
    if (request.method !== 'GET') request.headers.set('x-csrf-token', csrfToken)
  },
  async onResponse({ response }) {
    if (!response.ok) throw refusal(response.status, await response.json().catch(() => null))
  },
  onError() {
    return new ApiError(0, 'TT-W-001', t('error.offline'))
  },
}

/** Typed by the OpenAPI document. Every refusal is thrown as an ApiError with the server's own sentence. */
export const client = createClient<paths>({ credentials: 'same-origin' })
client.use(everyRequest)

function refusal(status: number, answer: unknown): ApiError {
  const error = (answer as { error?: { code?: string; message?: string; details?: Record<string, unknown> } } | null)
    ?.error
  return new ApiError(status, error?.code ?? 'TT-W-002', error?.message ?? t('error.unreadable', { status }), {
    ...(error?.details ?? {}),
  })
}
