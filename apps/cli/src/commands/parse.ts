import type { Command } from '../command.ts'
import { draftTable } from '../draft-table.ts'
import { readArguments } from '../read-arguments.ts'
import { readDraft } from '../read-draft.ts'

/** `tongtu parse FILE`: prints the draft, as JSON or as a table for reading. */
export const parse: Command = async (args) => {
  const { file, values } = readArguments(args, 'parse 文件 [--json|--table]', { json: 'boolean', table: 'boolean' })
  const draft = await readDraft(file)
  const asTable = values.table ?? (values.json !== true && process.stdout.isTTY)
  console.log(asTable ? draftTable(draft) : JSON.stringify(draft, null, 2))
  return 0
}
