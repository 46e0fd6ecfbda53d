import path from 'node:path'

/** What an administrator may set, all by environment variables; everything has a default. */
export interface Config {
  /** `TONGTU_PORT` or `PORT`: port of web and API, 8080; 0 takes any free one. */
  readonly port: number
  /** `TONGTU_HOST`: address to listen on, `localhost`; `0.0.0.0` lets other machines in. */
  readonly host: string
  /** `TONGTU_DATA`: folder of database, files and backups; null: chosen by `chooseDataFolder`. */
  readonly dataFolder: string | null
  /**
   * `DATABASE_URL`: an existing PostgreSQL (15 to 18); null: the embedded one. Its role must own the database
   * (or may create in it) and may create roles, unless `tongtu_app` and `tongtu_system` exist and are granted to it.
   */
  readonly databaseUrl: string | null
  /**
   * `TONGTU_APP_DATABASE_URL`: the same database signed in as `tongtu_app`; null: requests use `DATABASE_URL` and
   * change to that role, which keeps places apart as well but shares one password with the owner.
   */
  readonly appDatabaseUrl: string | null
  /** `LOG_LEVEL`: fatal, error, warn, info, debug, trace or silent; warn. Each request is a line at debug. */
  readonly logLevel: string
  /** `TONGTU_DEMO`: on or off, demo places, users and samples at first start; on, but off with `DATABASE_URL`. */
  readonly demo: boolean
  /** `TONGTU_DEMO_PASSWORD`: password of the demo users; null: made at first start and kept in the data folder. */
  readonly demoPassword: string | null
  /** `TONGTU_PROXY`: on behind a reverse proxy, so that its forwarded protocol and address count; off. */
  readonly trustProxy: boolean
  /** `TONGTU_URL`: the address by which people open the product, for links in e-mails; null: no links. */
  readonly publicUrl: string | null
  /** `TONGTU_SMTP_URL` and `TONGTU_SMTP_FROM`: mail server and sender of reminders; null: no e-mails. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** `TONGTU_ROBOT_PRIVATE`: on where group robots are reached in the own network, without https; off. */
  readonly privateRobots: boolean
}

/** Root of the repository: everything the server finds beside its own code is found from here. */
export const repositoryRoot = path.resolve(import.meta.dirname, '../../../..')

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/**
 * Reads the settings from environment variables.
 * @throws Error with one sentence for the administrator when a value cannot be used.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = (name: string) => environment[name]?.trim() || null
  const databaseUrl = read('DATABASE_URL')
  return {
    port: readPort(read('TONGTU_PORT') ?? read('PORT') ?? '8080'),
    host: read('TONGTU_HOST') ?? 'localhost',
    dataFolder: absolute(read('TONGTU_DATA')),
    databaseUrl,
    appDatabaseUrl: read('TONGTU_APP_DATABASE_URL'),
    logLevel: oneOf('LOG_LEVEL', read('LOG_LEVEL') ?? 'warn', levels),
    demo: oneOf('TONGTU_DEMO', read('TONGTU_DEMO') ?? (databaseUrl ? 'off' : 'on'), ['on', 'off']) === 'on',
    demoPassword: read('TONGTU_DEMO_PASSWORD'),
    trustProxy: oneOf('TONGTU_PROXY', read('TONGTU_PROXY') ?? 'off', ['on', 'off']) === 'on',
    publicUrl: readUrl('TONGTU_URL', read('TONGTU_URL'), ['http:', 'https:']),
    mail: readMail(read('TONGTU_SMTP_URL'), read('TONGTU_SMTP_FROM')),
    privateRobots: oneOf('TONGTU_ROBOT_PRIVATE', read('TONGTU_ROBOT_PRIVATE') ?? 'off', ['on', 'off']) === 'on',
  }
}

function readMail(server: string | null, from: string | null): Config['mail'] {
  const url = readUrl('TONGTU_SMTP_URL', server, ['smtp:', 'smtps:'])
  if (url === null) return null
  if (from === null) throw new Error('设了 TONGTU_SMTP_URL，还缺发件地址，请设 TONGTU_SMTP_FROM')
  return { url, from }
}

/** Without a slash at the end. The value is not repeated in the sentence: it may hold a password. */
function readUrl(name: string, text: string | null, protocols: readonly string[]): string | null {
  if (text === null) return null
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol))
    throw new Error(`${name} 的值不可用，应以 ${protocols.map((protocol) => `${protocol}//`).join(' 或 ')} 开头`)
  return text.replace(/\/+$/, '')
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535)
    throw new Error(`端口“${text}”不可用，请把 TONGTU_PORT 设为 0 到 65535 的整数`)
  return port
}

function oneOf(name: string, value: string, allowed: readonly string[]): string {
  if (!allowed.includes(value)) throw new Error(`${name} 的值“${value}”不可用，可用的有：${allowed.join('、')}`)
  return value
}

function absolute(folder: string | null): string | null {
  return folder === null ? null : path.resolve(folder)
}
