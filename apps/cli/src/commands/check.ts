import { checkPlan, type Diagnostic, type PlanDraft } from '@tongtu/plan'
import type { Command } from '../command.ts'
import { lineColumn } from '../line-column.ts'
import { readArguments } from '../read-arguments.ts'
import { readDraft } from '../read-draft.ts'

/** The parser's own doubts about numbering; the linter says the same of measures, with more context. */
const NUMBERING_DOUBTS = new Set(['TT-P-050', 'TT-P-051', 'TT-P-052'])
const NUMBERING_RULES = new Set(['TT-C-001', 'TT-C-002'])

/** `tongtu check FILE`: prints `file:line:col code message` for everything the parser doubts and the linter finds. */
export const check: Command = async (args) => {
  const { file, values } = readArguments(args, 'check 文件 [--parent 文件] [--json]', {
    json: 'boolean',
    parent: 'string',
  })
  const draft = await readDraft(file)
  const parent = values.parent === undefined ? undefined : await readDraft(values.parent)
  const found = merge(draft.diagnostics, checkPlan(draft, parent))
  if (values.json === true) console.log(JSON.stringify(found, null, 2))
  else if (found.length > 0) console.log(report(file, draft, found))
  return found.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** Doubts and findings in the order of the text; what both say of the same place is said once. */
const merge = (doubts: readonly Diagnostic[], findings: readonly Diagnostic[]): Diagnostic[] => {
  const numbered = new Set(findings.filter(({ code }) => NUMBERING_RULES.has(code)).map(({ span }) => span[0]))
  const own = doubts.filter(({ code, span }) => !(NUMBERING_DOUBTS.has(code) && numbered.has(span[0])))
  return [...own, ...findings].sort((a, b) => a.span[0] - b.span[0])
}

const report = (file: string, draft: PlanDraft, found: readonly Diagnostic[]): string => {
  const place = lineColumn(draft.source.text)
  return found.map(({ code, message, span }) => `${file}:${place(span[0])} ${code} ${message}`).join('\n')
}
