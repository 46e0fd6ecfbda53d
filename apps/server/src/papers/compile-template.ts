import type Docxtemplater from 'docxtemplater'
import type { TemplateParts } from './open-template.ts'
import { problemsOf } from './template-problems.ts'
import { TemplateRefused } from './template-refused.ts'

/** A template ready to be filled in, and the placeholders that stand in it. */
export interface CompiledTemplate {
  readonly document: Docxtemplater
  readonly placeholders: readonly Placeholder[]
}

/** A placeholder as it stands in a template, with those between its beginning and its end where it is repeated. */
export interface Placeholder {
  readonly name: string
  /** `#` repeated or shown if, `^` shown unless; raw XML and anything else is `other`. */
  readonly kind: 'value' | '#' | '^' | 'other'
  readonly within: readonly Placeholder[]
}

/**
 * Reads the placeholders of a template. The library is loaded when the first paper is asked for: no start waits for it.
 * @throws TemplateRefused with every mistake the library finds
 */
export async function compileTemplate(parts: TemplateParts): Promise<CompiledTemplate> {
  const [{ default: Library }, { default: PizZip }] = await Promise.all([import('docxtemplater'), import('pizzip')])
  const zip = new PizZip()
  for (const [name, bytes] of parts) zip.file(name, bytes)
  const found: Part[] = []
  const reader = {
    name: 'placeholders',
    set: ({ inspect }: { readonly inspect?: { readonly postparsed?: readonly Part[] } }) => {
      found.push(...(inspect?.postparsed ?? []))
    },
  }
  try {
    const document = new Library(zip, {
      modules: [reader],
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      syntax: { changeDelimiterPrefix: null },
      parser: (name) => ({ get: (scope) => ownValue(scope, name) }),
      // Checked templates have no unknown placeholder; one of an older program shows what is missing, and no blank.
      nullGetter: ({ value, module }) => (module ? '' : `〔没有“${value}”〕`),
    })
    return { document, placeholders: placeholdersIn(found) }
  } catch (error) {
    throw new TemplateRefused(problemsOf(error))
  }
}

/** Only what the data says itself: `constructor` is no placeholder. */
function ownValue(scope: unknown, name: string): unknown {
  return typeof scope === 'object' && scope !== null && Object.hasOwn(scope, name)
    ? (scope as Record<string, unknown>)[name]
    : undefined
}

/** A part of the document as the library took it to pieces; only placeholders matter here. */
interface Part {
  readonly type: string
  readonly value: string
  readonly module?: string
  readonly inverted?: boolean
  readonly subparsed?: readonly Part[]
}

function placeholdersIn(parts: readonly Part[]): Placeholder[] {
  return parts
    .filter(({ type }) => type === 'placeholder')
    .map(({ value, module, inverted, subparsed = [] }) => ({
      name: value,
      kind: module === 'loop' ? (inverted ? '^' : '#') : module ? 'other' : 'value',
      within: placeholdersIn(subparsed),
    }))
}
