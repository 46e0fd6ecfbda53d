import { writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportTasks, exportPlan as exportWhole, locatePlan, useServices } from '@tongtu/server'
import type { Command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { readArguments } from '../read-arguments.ts'
import { refuseExisting } from '../refuse-existing.ts'

const types = { xlsx: 'boolean', json: 'boolean', jurisdiction: 'string', output: 'string', force: 'boolean' } as const

/** `tongtu export PLAN --xlsx|--json`: the task table into a file, or the whole plan into a file or standard output. */
export const exportPlan: Command = async (args, usage) => {
  const { named: id, values } = readArguments(args, usage, types)
  const { xlsx = false, json = false, jurisdiction, output, force = false } = values
  if (xlsx === json) throw new CommandError(`请在--xlsx和--json中选一个。用法：tongtu ${usage}`)
  // Before the database is asked, which would record it as taken out.
  if (output !== undefined && !force) refuseExisting(output, '没有导出')
  await useServices(async (services) => {
    const actor = await locatePlan(services, id, jurisdiction ?? null)
    if (xlsx) {
      const { fileName, bytes } = await exportTasks(services, actor, id)
      await write(output ?? fileName, bytes, force)
    } else {
      const text = `${JSON.stringify(await exportWhole(services, actor, id), null, 2)}\n`
      // Through a pipeline, so that a reader who closes early (head) ends the command quietly.
      if (output === undefined) await pipeline(Readable.from([text]), process.stdout, { end: false })
      else await write(output, text, force)
    }
  })
  return 0
}

async function write(file: string, content: string | Uint8Array, force: boolean) {
  if (!force) refuseExisting(file, '没有导出')
  await writeFile(file, content).catch((cause: unknown) => {
    throw new CommandError(`${file}：写不了这个文件，请换一个位置`, { cause })
  })
  console.log(`已导出到 ${file}`)
}
