import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { newToken } from './session-token.ts'

/** How long a browser stays known after its last sign-in. */
export const DEVICE_DAYS = 180

/** Name of the cookie by which a browser shows that `username` has signed in with it before. */
export function deviceCookie(username: string): string {
  return `tongtu_known_${createHash('sha256').update(username).digest('hex').slice(0, 12)}`
}

/** A value that only who knows the user's stored hash can make; a new password makes all of them worthless. */
export function deviceToken(passwordHash: string): string {
  const name = newToken()
  return `${name}.${sign(passwordHash, name).toString('base64url')}`
}

/** Name of the device that `token` proves to be known to the user; null for anything else. */
export function knownDevice(passwordHash: string, token: string | null): string | null {
  const [name = '', signature = ''] = token?.split('.', 2) ?? []
  const given = Buffer.from(signature, 'base64url')
  const expected = sign(passwordHash, name)
  return name !== '' && given.length === expected.length && timingSafeEqual(given, expected) ? name : null
}

const sign = (passwordHash: string, name: string) =>
  createHmac('sha256', passwordHash).update(`device ${name}`).digest()
