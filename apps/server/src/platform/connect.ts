import type { Config } from './config.ts'
import { chooseDataFolder, databaseAccount } from './data-folder.ts'
import type { DatabaseAddress } from './database.ts'
import { embeddedAddress, startEmbeddedPostgres } from './embedded-postgres.ts'
import { claimDataFolder, readRunning } from './running-mark.ts'

/** A database that answers, and what has to be done when one is finished with it. */
export interface Connection {
  readonly address: DatabaseAddress
  readonly dataFolder: string
  /** Why the data are not in their usual place; null when they are. */
  readonly note: string | null
  /** Calls back when an embedded database ends by itself; a database of somebody else is not ours to watch. */
  onDeath(callback: () => void): void
  release(): Promise<void>
}

/** For the server: the database of DATABASE_URL, else the embedded one, started; the data folder is claimed. */
export async function startDatabase(config: Config): Promise<Connection> {
  const account = config.databaseUrl ? null : databaseAccount()
  const { path: dataFolder, reason: note } = chooseDataFolder(config.dataFolder, account)
  const mark = claimDataFolder(dataFolder)
  if (config.databaseUrl) {
    const address = external(config, config.databaseUrl)
    return { address, dataFolder, note, onDeath: unwatched, release: async () => mark.remove() }
  }
  try {
    const embedded = await startEmbeddedPostgres({ folder: dataFolder, account })
    mark.setDatabasePort(embedded.port)
    const release = async () => {
      await embedded.stop()
      mark.remove()
    }
    return { address: embedded, dataFolder, note, onDeath: embedded.onDeath, release }
  } catch (error) {
    mark.remove()
    throw error
  }
}

/**
 * For commands: the database of DATABASE_URL, else the embedded one that a running server uses, else the embedded one
 * started for this command.
 */
export async function borrowDatabase(config: Config): Promise<Connection> {
  const account = config.databaseUrl ? null : databaseAccount()
  const { path: dataFolder, reason: note } = chooseDataFolder(config.dataFolder, account)
  const borrowed = { dataFolder, note, onDeath: unwatched, release: async () => undefined }
  if (config.databaseUrl) return { address: external(config, config.databaseUrl), ...borrowed }
  const port = readRunning(dataFolder)?.databasePort
  if (port) return { address: embeddedAddress(dataFolder, port), ...borrowed }
  return startDatabase(config)
}

const unwatched = () => undefined
const external = ({ appDatabaseUrl }: Config, url: string): DatabaseAddress => ({ url, appUrl: appDatabaseUrl })
