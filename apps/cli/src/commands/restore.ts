import { statSync } from 'node:fs'
import { restoreBackup, useServices } from '@tongtu/server'
import type { Command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { describeContents } from '../describe-contents.ts'
import { readArguments } from '../read-arguments.ts'

/** `tongtu restore FILE`: loads an archive into an installation that has no data yet. */
export const restore: Command = async (args, usage) => {
  const { named: file } = readArguments(args, usage, {})
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new CommandError(`${file}：没有这个文件，请检查路径和文件名`)
  }
  const manifest = await useServices((services) => restoreBackup(services, file), { mayBegin: true })
  console.log(`已从 ${file} 恢复：${describeContents(manifest)}`)
  return 0
}
