/**
 * A refusal the user can act on. `message` is one Chinese sentence with what to do next; `code` is stable
 * (`TT-<AREA>-<NNN>`); `details` is data for the page. Everything else that is thrown answers 500.
 */
export class AppError extends Error {
  readonly status: number
  readonly code: string
  readonly details: unknown

  constructor(status: number, code: string, message: string, details?: unknown) {
    super(message)
    this.name = 'AppError'
    this.status = status
    this.code = code
    this.details = details
  }
}

/** 401: nobody is signed in. */
export const notSignedIn = () => new AppError(401, 'TT-A-401', '登录已过期或还没有登录，请先登录')

/** 403: signed in, but not allowed. */
export const notAllowed = (what: string) => new AppError(403, 'TT-A-403', `本账号的角色不能${what}，请联系共富办`)

/** 404: there is no such thing in this place, or it is another place's. */
export const notFound = (what: string) => new AppError(404, 'TT-H-404', `找不到${what}，可能已删除或不属于本地区`)
