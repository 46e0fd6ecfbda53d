import { defaultLimits, RefusedDocument, readDocument } from '@tongtu/plan-parser'
import { compileTemplate, type Placeholder } from './compile-template.ts'
import { openTemplate } from './open-template.ts'
import type { PaperField, PaperKind } from './paper.ts'
import { type TemplateProblem, TemplateRefused } from './template-refused.ts'

/**
 * What has to be mended before a template can serve a kind of paper: placeholders that this paper does not have, in places
 * where they mean nothing, and those it cannot be without.
 * @throws TemplateRefused where it is no template at all, or its placeholders cannot be read
 */
export async function checkTemplate(template: Uint8Array, { name, fields }: PaperKind): Promise<TemplateProblem[]> {
  const { placeholders } = await compileTemplate(openTemplate(template))
  await refuseUnfinished(template)
  const problems = placeholders.flatMap((one) => unknown(one, [{ fields, of: name }]))
  const missing = missingIn(placeholders, fields).map(
    ({ name, each }): TemplateProblem => ({
      placeholder: name,
      message: `缺少占位符“{${each ? '#' : ''}${name}}”。请从占位符列表复制到模板里`,
    }),
  )
  const all = [...problems, ...missing]
  return all.filter(({ message }, index) => all.findIndex((one) => one.message === message) === index)
}

/** What Word would show otherwise than it was meant: broken off, or with changes that nobody has accepted. */
async function refuseUnfinished(template: Uint8Array): Promise<void> {
  const refused = (message: string) => new TemplateRefused([{ placeholder: null, message }])
  try {
    const { diagnostics } = await readDocument(template, '模板.docx', defaultLimits)
    for (const { code } of diagnostics) {
      if (code === 'TT-P-014') throw refused('模板内容已损坏，请用Word或WPS打开后另存为docx再上传')
      if (code === 'TT-P-013') throw refused('模板里有未接受的修订。请在Word中接受或拒绝全部修订后再上传')
    }
  } catch (error) {
    throw error instanceof RefusedDocument ? refused(error.message) : error
  }
}

/** The fields that mean something at a place of the template, from the outside in. */
interface Level {
  readonly fields: readonly PaperField[]
  readonly of: string
}

function unknown(placeholder: Placeholder, levels: readonly Level[]): TemplateProblem[] {
  const { name, kind, within } = placeholder
  const inner = levels.at(-1)
  const own = inner?.fields.find((field) => field.name === name)
  // A value of the whole paper may be told again within each; a list only where it belongs.
  const outer = levels.flatMap(({ fields }) => fields).find((field) => field.name === name && !field.each)
  const field = own ?? outer
  const written = `{${kind === 'value' || kind === 'other' ? '' : kind}${name}}`
  const problem = (message: string): TemplateProblem[] => [{ placeholder: name, message }]
  if (kind === 'other') return problem(`占位符“${written}”不能使用。请去掉名称前的符号`)
  if (!field) return problem(`${inner?.of ?? ''}没有占位符“${written}”。请对照占位符列表改正，或删去`)
  if (kind === 'value' && field.each)
    return problem(`“{${name}}”是重复内容。请写成“{#${name}}……{/${name}}”，把要重复的部分放在中间`)
  const next = kind === '#' && field.each ? [...levels, { fields: field.each, of: `“{#${name}}”里` }] : levels
  return within.flatMap((one) => unknown(one, next))
}

/** Required fields that stand nowhere, in or outside of what is repeated. */
function missingIn(placeholders: readonly Placeholder[], fields: readonly PaperField[]): PaperField[] {
  const everywhere = (ones: readonly Placeholder[]): Placeholder[] =>
    ones.flatMap((one) => [one, ...everywhere(one.within)])
  const present = everywhere(placeholders)
  return fields.flatMap((field) => {
    const found = present.filter(({ name }) => name === field.name)
    if (found.length === 0) return field.required ? [field] : []
    return field.each
      ? missingIn(
          found.flatMap(({ within }) => within),
          field.each,
        )
      : []
  })
}
