import { exportBackup, useServices } from '@tongtu/server'
import type { Command } from '../command.ts'
import { describeContents } from '../describe-contents.ts'
import { readArguments } from '../read-arguments.ts'

/** `tongtu backup FILE`: every row and every uploaded file of the installation in one archive. */
export const backup: Command = async (args) => {
  const { file } = readArguments(args, 'backup 文件.tar.gz', {})
  const manifest = await useServices((services) => exportBackup(services, file))
  console.log(`已备份到 ${file}：${describeContents(manifest)}`)
  return 0
}
