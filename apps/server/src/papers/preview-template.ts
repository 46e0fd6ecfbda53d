import { defaultLimits, readDocument } from '@tongtu/plan-parser'
import { checkTemplate } from './check-template.ts'
import { fillTemplate } from './fill-template.ts'
import { type PaperKindId, paperKinds } from './paper-kinds.ts'
import type { TemplateCheck } from './schema.ts'
import { TemplateRefused } from './template-refused.ts'

/** What has to be mended in a template, or how it reads when it is filled in with the example. */
export async function previewTemplate(kind: PaperKindId, template: Uint8Array): Promise<TemplateCheck> {
  try {
    const filled = await fillExample(kind, template)
    return { problems: [], preview: (await readDocument(filled, '预览.docx', defaultLimits)).text }
  } catch (error) {
    if (error instanceof TemplateRefused) return { problems: [...error.problems], preview: null }
    throw error
  }
}

/** A template filled in with the example of its kind. @throws TemplateRefused while something has to be mended */
export async function fillExample(kind: PaperKindId, template: Uint8Array): Promise<Buffer> {
  const problems = await checkTemplate(template, paperKinds[kind])
  if (problems.length > 0) throw new TemplateRefused(problems)
  return fillTemplate(template, paperKinds[kind].sample)
}
