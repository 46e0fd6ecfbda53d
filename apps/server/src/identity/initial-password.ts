import { randomInt } from 'node:crypto'

/** Without those that look alike on paper: 0 O, 1 l I. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be read off paper once and changed: twelve characters in three groups, 59 bits. */
export function initialPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return `${group()}-${group()}-${group()}`
}
