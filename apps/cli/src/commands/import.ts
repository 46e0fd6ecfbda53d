import path from 'node:path'
import { importFile, useServices } from '@tongtu/server'
import type { Command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { readArguments } from '../read-arguments.ts'
import { readNamedFile } from '../read-named-file.ts'

/** `tongtu import FILE --jurisdiction CODE`: a document becomes a plan of the place, or with `--draft` an open draft. */
export const importPlan: Command = async (args, usage) => {
  const { named: file, values } = readArguments(args, usage, { jurisdiction: 'string', draft: 'boolean' })
  const { jurisdiction, draft: asDraft = false } = values
  if (!jurisdiction) throw new CommandError(`没有写地区代码。用法：tongtu ${usage}`)
  const bytes = await readNamedFile(file)
  const imported = { fileName: path.basename(file), bytes, placeCode: jurisdiction, asDraft }
  const { id, title, measures, planId } = await useServices((services) => importFile(services, imported), {
    mayBegin: true,
  })
  const became = planId === null ? `草稿${id}，请到“导入方案”页核对` : `方案${planId}`
  console.log(`已导入《${title}》，举措${measures ?? 0}项：${became}`)
  return 0
}
