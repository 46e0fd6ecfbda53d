import { existsSync } from 'node:fs'
import { CommandError } from './command-error.ts'

/** Nothing is written over unless the user says so. @param undone what was not done, e.g. 没有备份 */
export function refuseExisting(file: string, undone: string) {
  if (!existsSync(file)) return
  throw new CommandError(`${file}：已有这个文件，${undone}。请换一个文件名；要覆盖它，加 --force`)
}
