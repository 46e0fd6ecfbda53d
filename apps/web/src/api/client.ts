import { t } from '../app/locale/messages.ts'
import { ApiError } from './api-error.ts'

let csrfToken = ''

/** Kept in memory only: the cookie is HttpOnly, and a reload asks for the token again with GET /session. */
export function setCsrfToken(token: string): void {
  csrfToken = token
}

/** Calls /api/v1 and returns the JSON body; any refusal becomes an ApiError with the server's own sentence. */
export async function request<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const form = body instanceof FormData
  const response = await fetch(`/api/v1${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      ...placeHeader(),
      ...(method === 'GET' ? {} : { 'x-csrf-token': csrfToken }),
      ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  }).catch(() => {
    throw new ApiError(0, 'TT-W-001', t('error.offline'))
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw refusal(response.status, answer)
  return answer as Answer
}

/** The place is the one in the address, so two tabs may show two places. */
export function currentPlace(): string | null {
  return /^\/r\/(\w+)/.exec(location.pathname)?.[1] ?? null
}

function placeHeader(): Record<string, string> {
  const place = currentPlace()
  return place ? { 'x-place': place } : {}
}

function refusal(status: number, answer: unknown): ApiError {
  const error = (answer as { error?: { code?: string; message?: string; details?: Record<string, unknown> } } | null)
    ?.error
  return new ApiError(status, error?.code ?? 'TT-W-002', error?.message ?? t('error.unreadable', { status }), {
    ...(error?.details ?? {}),
  })
}
