import { type Config, readConfig } from './config.ts'
import { borrowDatabase } from './connect.ts'
import { migrate } from './migrate.ts'
import { openServices } from './open-services.ts'
import type { Services } from './services.ts'

/**
 * Runs `work` of a command over this installation's database, brought up to date, and lets go of it afterwards:
 * that of DATABASE_URL, else the one a running server uses, else the embedded one started for the command.
 */
export async function useServices<T>(
  work: (services: Services) => Promise<T>,
  config: Config = readConfig(process.env),
): Promise<T> {
  const connection = await borrowDatabase(config)
  const services = openServices(config, connection)
  try {
    await migrate(services.db.owner)
    return await work(services)
  } finally {
    await services.db.close()
    await connection.release()
  }
}
