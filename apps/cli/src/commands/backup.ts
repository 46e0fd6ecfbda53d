import { exportBackup, useServices } from '@tongtu/server'
import type { Command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { describeContents } from '../describe-contents.ts'
import { readArguments } from '../read-arguments.ts'
import { refuseExisting } from '../refuse-existing.ts'

const UNWRITABLE = new Set(['EACCES', 'EEXIST', 'EISDIR', 'ENOENT', 'ENOTDIR', 'EPERM', 'EROFS'])

/** `tongtu backup FILE`: every row and every uploaded file of the installation in one archive; none is written over. */
export const backup: Command = async (args, usage) => {
  const { named: file, values } = readArguments(args, usage, { force: 'boolean' })
  if (!values.force) refuseExisting(file, '没有备份')
  const manifest = await useServices((services) => exportBackup(services, file)).catch((cause: unknown) => {
    if (!UNWRITABLE.has((cause as NodeJS.ErrnoException).code ?? '')) throw cause
    throw new CommandError(`${file}：写不了这个文件，请换一个位置`, { cause })
  })
  console.log(`已备份到 ${file}：${describeContents(manifest)}`)
  return 0
}
