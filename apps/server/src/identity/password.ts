import { hash, verify } from '@node-rs/argon2'

/** argon2id with the library's defaults (19 MiB, 2 passes), which follow the OWASP recommendation. */
export const hashPassword = (password: string): Promise<string> => hash(password)

/** Whether `password` is the one of `passwordHash`; takes the same time when there is no such user. */
export async function checkPassword(passwordHash: string | null, password: string): Promise<boolean> {
  stranger ??= hash('nobody')
  const matches = await verify(passwordHash ?? (await stranger), password)
  return matches && passwordHash !== null
}

let stranger: Promise<string> | null = null
