import { AppError } from '../platform/errors.ts'

export const SHORTEST = 10
const KINDS = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/]
const NEEDED = 3

/**
 * Refuses a password that a person chose and others would guess; the page shows the same rules before.
 * @throws AppError 422 with the first rule that is broken and what to do
 */
export function refuseWeakPassword(password: string, { username }: { readonly username: string }): void {
  const length = [...password].length
  if (length < SHORTEST) throw weak(`新密码只有 ${length} 位，至少要 ${SHORTEST} 位，请加长`)
  const kinds = KINDS.filter((kind) => kind.test(password)).length
  if (kinds < NEEDED) {
    throw weak(`新密码只用了大写字母、小写字母、数字、符号中的 ${kinds} 类，至少要 ${NEEDED} 类，请再加一类`)
  }
  if (password.toLowerCase().includes(username.toLowerCase())) throw weak('新密码里有用户名，容易被猜到，请换一个')
}

export const weak = (message: string) => new AppError(422, 'TT-A-007', message)
