import { defaultLimits, openZip, RefusedDocument } from '@tongtu/plan-parser'
import { TemplateRefused } from './template-refused.ts'

/** Size of a template, in bytes: text and a seal or an emblem, no album. */
export const LARGEST_TEMPLATE = 5 * 1024 * 1024
/** What its parts may inflate to; a paper of a hundred pages takes a tenth of it. */
const INFLATED = 40 * 1024 * 1024
const PARTS = 1000

const MAIN = 'word/document.xml'
const TYPES = '[Content_Types].xml'

/** The parts of a Word file by name. */
export type TemplateParts = ReadonlyMap<string, Uint8Array>

/**
 * Takes a Word file apart, within limits, and refuses what no template needs and what could do harm where the papers are
 * read: programs, embedded objects, anything fetched from elsewhere.
 * @throws TemplateRefused with what it is and what to do
 */
export function openTemplate(bytes: Uint8Array, what = '模板'): TemplateParts {
  if (bytes.length > LARGEST_TEMPLATE) throw refused(`${what}超过5 MB，请压缩或删去其中的图片后再上传`)
  const parts = inflate(bytes)
  if (!parts.has(MAIN) || !parts.has(TYPES)) throw refused('这不是Word文档（docx），请用Word或WPS另存为docx后再上传')
  const names = [...parts.keys()]
  if (/macroEnabled/i.test(textOf(parts, TYPES)) || names.some((name) => /vbaProject|vbaData/i.test(name)))
    throw refused(`${what}带有宏，不能使用。请用Word或WPS另存为不含宏的docx后再上传`)
  if (names.some((name) => /^word\/(?:embeddings|activeX|afchunk)/i.test(name)))
    throw refused(`${what}里嵌有其他文件或控件，不能使用。请删去嵌入的对象后再上传`)
  for (const name of names) if (name.endsWith('.rels')) refuseOutside(textOf(parts, name), what)
  for (const name of names) if (/^word\/[^/]+\.xml$/.test(name)) refuseFields(textOf(parts, name), what)
  return parts
}

function inflate(bytes: Uint8Array): TemplateParts {
  try {
    const zip = openZip(bytes, {
      ...defaultLimits,
      bytes: LARGEST_TEMPLATE,
      inflatedBytes: INFLATED,
      zipEntries: PARTS,
    })
    return new Map(zip.names.filter((name) => !name.endsWith('/')).map((name) => [name, readPart(zip, name)]))
  } catch (error) {
    if (!(error instanceof RefusedDocument)) throw error
    if (error.code === 'TT-P-006') throw refused('这不是完整的Word文档（docx），请用Word或WPS打开后另存为docx再上传')
    throw refused(error.message)
  }
}

function readPart(zip: ReturnType<typeof openZip>, name: string): Uint8Array {
  const pieces: Uint8Array[] = []
  if (!zip.read(name, (piece) => pieces.push(piece.slice())))
    throw refused('文件不完整或已损坏，请用Word或WPS打开后另存为docx再上传')
  return Buffer.concat(pieces)
}

function refuseOutside(relations: string, what: string) {
  for (const [relation] of relations.matchAll(/<Relationship\b[^>]*>/g)) {
    if (!/TargetMode\s*=\s*["']External["']/i.test(relation)) continue
    const target = /Target\s*=\s*["']([^"']*)["']/.exec(relation)?.[1] ?? ''
    throw refused(`${what}链接到外部内容“${target.slice(0, 80)}”，不能使用。请取消链接，图片请直接插入文档`)
  }
}

/** Fields by which Word fetches from other programs and files. */
function refuseFields(xml: string, what: string) {
  const field = /(?:instrText[^>]*>|instr\s*=\s*")\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|DATABASE)\b/i.exec(
    xml,
  )
  if (field) throw refused(`${what}里有从别处取内容的域 ${field[1]?.toUpperCase()}，不能使用。请删去这个域后再上传`)
}

const textOf = (parts: TemplateParts, name: string) => new TextDecoder().decode(parts.get(name))
const refused = (message: string) => new TemplateRefused([{ placeholder: null, message }])
