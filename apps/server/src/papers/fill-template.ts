import { compileTemplate } from './compile-template.ts'
import { openTemplate } from './open-template.ts'
import type { PaperData } from './paper.ts'
import { problemsOf } from './template-problems.ts'
import { TemplateRefused } from './template-refused.ts'

/**
 * Fills in a Word template: bytes of a docx in, bytes of a docx out. `{名称}` stands for a value, `{#名称}…{/名称}` for what
 * comes several times, or only where there is a value. A line break of a value is one in the paper.
 * @throws TemplateRefused with every placeholder that has to be mended
 */
export async function fillTemplate(template: Uint8Array, data: PaperData): Promise<Buffer> {
  return templateFiller(template)(data)
}

/**
 * The same for many papers: the template is taken apart and looked through once. The library fills what it has compiled
 * a single time, so that much is done for each.
 */
export function templateFiller(template: Uint8Array): (data: PaperData) => Promise<Buffer> {
  const parts = openTemplate(template)
  return async (data) => {
    const { document } = await compileTemplate(parts)
    try {
      document.render(writable(data))
    } catch (error) {
      throw new TemplateRefused(problemsOf(error))
    }
    return document.toBuffer({ compression: 'DEFLATE' })
  }
}

/** The same data without the characters that XML, and so Word, has no way to hold. */
function writable(data: PaperData): PaperData {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' ? cleaned(value) : value.map(writable),
    ]),
  )
}

const cleaned = (text: string) =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(/\t/g, '　').replace(UNWRITABLE, '')
const UNWRITABLE = /(?!\n)[\p{Cc}\uFFFE\uFFFF]/gu
