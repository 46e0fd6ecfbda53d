/** Why something cannot be said: a stable code for programs and the words for people. */
export interface Reason {
  readonly code: string
  readonly words: string
}

/** What was found, or null with the reason. What cannot be known is never NaN, infinity, zero or an error. */
export type Result<T> = { readonly value: T; readonly reason: null } | { readonly value: null; readonly reason: Reason }

export const known = <T>(value: T): Result<T> => ({ value, reason: null })

export const unknown = (code: string, words: string): Result<never> => ({ value: null, reason: { code, words } })
