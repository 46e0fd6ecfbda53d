import { createTransport } from 'nodemailer'
import type { Config } from '../../platform/config.ts'

export interface Mail {
  /** The same for every attempt, so that a server that got it twice shows it once. */
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Hands mails to the mail server, one connection each, and gives up on it after ten seconds. */
export function openMailer({ url, from }: NonNullable<Config['mail']>): (mail: Mail) => Promise<void> {
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
  const transport = createTransport({ url, ...limits })
  const host = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
  return async ({ key, to, subject, text }) => {
    await transport.sendMail({ from, to, subject, text, messageId: `<${key}@${host}>` })
  }
}
