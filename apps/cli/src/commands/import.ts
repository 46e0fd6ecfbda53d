import path from 'node:path'
import { importFile, useServices } from '@tongtu/server'
import type { Command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { readArguments } from '../read-arguments.ts'
import { readNamedFile } from '../read-named-file.ts'

const types = { jurisdiction: 'string', draft: 'boolean', superior: 'boolean', 'other-place': 'boolean' } as const

/**
 * `tongtu import FILE --jurisdiction CODE`: a document becomes a plan of the place, with `--draft` an open draft, with
 * `--superior` a plan of a place above to be compared with. One that names another place is refused unless
 * `--other-place` says that this is meant.
 */
export const importPlan: Command = async (args, usage) => {
  const { named: file, values } = readArguments(args, usage, types)
  const { jurisdiction, draft: asDraft = false, superior = false } = values
  if (!jurisdiction) throw new CommandError(`没有写地区代码。用法：tongtu ${usage}`)
  if ([asDraft, superior, values['other-place']].filter(Boolean).length > 1)
    throw new CommandError(`--draft、--superior、--other-place只能用一个。用法：tongtu ${usage}`)
  const bytes = await readNamedFile(file)
  const imported = { fileName: path.basename(file), bytes, placeCode: jurisdiction, asDraft, superior }
  const { id, title, measures, planId } = await useServices((services) =>
    importFile(services, { ...imported, ownPlaceOnly: values['other-place'] !== true }),
  )
  const plan = superior ? `上级方案${planId}，只供对照` : `方案${planId}`
  const became = planId === null ? `草稿${id}，请到“导入方案”页核对` : plan
  console.log(`已导入《${title}》，举措${measures ?? 0}项：${became}`)
  return 0
}
