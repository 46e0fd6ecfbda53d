import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { AppError, notAllowed, notSignedIn } from '../platform/errors.ts'
import type { App } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { findSession } from './find-session.ts'
import type { Session } from './session.ts'

export const SESSION_COOKIE = 'tongtu_session'

/**
 * Puts a check before every route of `api`: a living session unless the route is `open`, a role the route
 * allows, and for everything that changes data the session's CSRF token.
 * The place is the session's, or the one named by the header `x-place` or the query `place` (a place's code).
 * @throws Error, when a route is added, unless it says who may call it: `open`, `roles` or `everyRole`
 */
export function guardRequests(api: App, services: Services): void {
  api.addHook('onRoute', ({ method, url, config }) => {
    const said = [config?.open, config?.roles, config?.everyRole].filter(Boolean)
    if (said.length !== 1) throw new Error(`${method} ${url} must say one of open, roles and everyRole`)
  })
  api.decorateRequest('session', null)
  api.addHook('onRequest', async (request) => {
    const { open, anyPlace, beforePasswordChange, roles = [], everyRole } = request.routeOptions.config
    const changes = !['GET', 'HEAD'].includes(request.method)
    if (changes) refuseOtherSites(request)
    if (open) return
    const token = request.cookies[SESSION_COOKIE]
    const place = anyPlace ? null : wantedPlace(request)
    request.session = token ? await findSession(services, token, place, request.id) : null
    if (!request.session) throw notSignedIn()
    if (changes) checkCsrf(request, request.session)
    if (request.session.mustChange && !beforePasswordChange) throw mustChangePassword()
    if (!everyRole && !roles.includes(request.session.role)) throw notAllowed('做这一步')
  })
}

const mustChangePassword = () => new AppError(403, 'TT-A-406', '现在的密码是初始密码，请先修改密码，再使用其他功能')

function wantedPlace({ headers, query }: FastifyRequest): string | null {
  const header = headers['x-place']
  if (typeof header === 'string') return header
  const { place } = query as { place?: unknown }
  return typeof place === 'string' ? place : null
}

/** Browsers say where a request was made; also a login must not be made by somebody else's page. */
function refuseOtherSites({ headers }: FastifyRequest) {
  const from = headers['sec-fetch-site']
  if (from === undefined || from === 'same-origin' || from === 'none') return
  throw new AppError(403, 'TT-A-418', '请求来自别的网站，操作没有执行；请从通途的页面操作')
}

function checkCsrf({ headers }: FastifyRequest, { csrfToken }: Session) {
  const given = Buffer.from(String(headers['x-csrf-token'] ?? ''))
  const expected = Buffer.from(csrfToken)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new AppError(403, 'TT-A-419', '页面已过期，操作没有执行；请刷新页面后重试')
  }
}
