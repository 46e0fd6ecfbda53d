import { checkPlan, type Diagnostic, joinDiagnostics, type PlanDraft } from '@tongtu/plan'
import type { Command } from '../command.ts'
import { lineColumn } from '../line-column.ts'
import { readArguments } from '../read-arguments.ts'
import { readDraft } from '../read-draft.ts'

/** `tongtu check FILE`: prints `file:line:col code message` for everything the parser doubts and the linter finds. */
export const check: Command = async (args, usage) => {
  const { named: file, values } = readArguments(args, usage, { json: 'boolean', parent: 'string' })
  const draft = await readDraft(file)
  const parent = values.parent === undefined ? undefined : await readDraft(values.parent)
  const found = joinDiagnostics(draft.diagnostics, checkPlan(draft, parent))
  if (values.json === true) console.log(JSON.stringify(found, null, 2))
  else if (found.length > 0) console.log(report(file, draft, found))
  return found.some(({ severity }) => severity === 'error') ? 1 : 0
}

const report = (file: string, draft: PlanDraft, found: readonly Diagnostic[]): string => {
  const place = lineColumn(draft.source.text)
  return found.map(({ code, message, span }) => `${file}:${place(span[0])} ${code} ${message}`).join('\n')
}
