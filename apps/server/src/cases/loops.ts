import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Loop, readLoop } from '@tongtu/closed-loop'
import { parse } from 'yaml'
import { repositoryRoot } from '../platform/config.ts'

/** The loop definitions of this program. */
export interface Loops {
  /** Newest version of each. */
  readonly newest: readonly Loop[]
  /** The version a case began under. @throws RangeError when the program no longer has it */
  of(row: { readonly loop: string; readonly loop_version: number }): Loop
  /** Newest version of one. @throws RangeError when there is none */
  named(id: string): Loop
}

/**
 * Reads and checks loops/*.yaml. A version that was ever in force stays as a file of its own, so that old cases can go
 * on under the rules they began with.
 * @throws Error that names the file and what is wrong with it
 */
export function readLoops(folder = path.join(repositoryRoot, 'loops')): Loops {
  const all = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const read = readLoop(parse(readFileSync(path.join(folder, file), 'utf8')))
      if ('loop' in read) return read.loop
      throw new Error(`loops/${file}：${read.problems.map(({ message }) => message).join('；')}`)
    })
  const newest = [...Map.groupBy(all, ({ id }) => id).values()].map((own) =>
    own.reduce((best, loop) => (loop.version > best.version ? loop : best)),
  )
  const found = (loop: Loop | undefined, name: string): Loop => {
    if (!loop) throw new RangeError(`no loop ${name} in ${folder}`)
    return loop
  }
  return {
    newest,
    of: ({ loop, loop_version: version }) =>
      found(
        all.find((one) => one.id === loop && one.version === version),
        `${loop} version ${version}`,
      ),
    named: (id) =>
      found(
        newest.find((one) => one.id === id),
        id,
      ),
  }
}
