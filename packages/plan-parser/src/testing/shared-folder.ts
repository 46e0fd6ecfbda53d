import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const named = process.env['TONGTU_SHARED']
const folder = named ? resolve(named) : resolve(import.meta.dirname, '../../../../../shared')

if (named && !existsSync(folder)) throw new Error(`TONGTU_SHARED names ${folder}, where there is nothing`)

/** Path in the folder of published plans and hand-made truth that is not part of the repository: `TONGTU_SHARED`, else ../shared. */
export const shared = (...parts: readonly string[]): string => resolve(folder, ...parts)
