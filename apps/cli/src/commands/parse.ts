import type { Command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { draftTable } from '../draft-table.ts'
import { readArguments } from '../read-arguments.ts'
import { readDraft } from '../read-draft.ts'

/** `tongtu parse FILE`: prints the draft, as JSON or as a table for reading. */
export const parse: Command = async (args, usage) => {
  const { named: file, values } = readArguments(args, usage, { json: 'boolean', table: 'boolean' })
  if (values.json && values.table) throw new CommandError(`--json和--table只能写一个。用法：tongtu ${usage}`)
  const draft = await readDraft(file)
  const asTable = values.table ?? (values.json !== true && process.stdout.isTTY)
  console.log(asTable ? draftTable(draft) : JSON.stringify(draft, null, 2))
  return 0
}
