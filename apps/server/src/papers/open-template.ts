import { defaultLimits, openZip, RefusedDocument } from '@tongtu/plan-parser'
import { readXml, UnreadableXml } from './read-xml.ts'
import { refuseFetchingFields, refuseRelations } from './refuse-fetching.ts'
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
 * read: programs, embedded objects, anything fetched from elsewhere, and parts that cannot be read for certain.
 * @throws TemplateRefused with what it is and what to do
 */
export function openTemplate(bytes: Uint8Array, { what = '模板', inflated = INFLATED } = {}): TemplateParts {
  if (bytes.length > LARGEST_TEMPLATE) throw refused(`${what}超过5 MB，请压缩或删去其中的图片后再上传`)
  const parts = inflate(bytes, inflated)
  const names = [...parts.keys()]
  if (!parts.has(MAIN) || !parts.has(TYPES)) throw refused('这不是Word文档（docx），请用Word或WPS另存为docx后再上传')
  if (names.some((name) => /vbaProject|vbaData/i.test(name))) throw withMacros(what)
  if (names.some((name) => /^word\/(?:embeddings|activeX|afchunk)/i.test(name)))
    throw refused(`${what}里嵌有其他文件或控件，不能使用。请删去嵌入的对象后再上传`)
  for (const [name, part] of parts) if (XML.test(name) && !OWN_DATA.test(name)) refuseHarm(name, part, what)
  return parts
}

const XML = /\.(?:xml|rels)$/i
/** What other programs keep in a Word file for themselves, in whatever encoding: Word shows nothing of it. */
const OWN_DATA = /^customXml\/[^/]+\.xml$/i

function refuseHarm(name: string, part: Uint8Array, what: string) {
  try {
    if (name === TYPES) refuseMacros(part, what)
    else if (/\.rels$/i.test(name)) refuseRelations(part, { what, refused })
    else refuseFetchingFields(part, { what, refused })
  } catch (error) {
    if (!(error instanceof UnreadableXml)) throw error
    const why = error.encoded ? '不是UTF-8编码' : '内容已损坏'
    throw refused(`${what}${why}，请用Word或WPS打开后另存为docx再上传`)
  }
}

function refuseMacros(types: Uint8Array, what: string) {
  readXml(types, {
    open: ({ attribute }) => {
      if (/macroEnabled|vbaProject/i.test(attribute('ContentType'))) throw withMacros(what)
    },
  })
}

const withMacros = (what: string) => refused(`${what}带有宏，不能使用。请用Word或WPS另存为不含宏的docx后再上传`)

function inflate(bytes: Uint8Array, inflatedBytes: number): TemplateParts {
  try {
    const zip = openZip(bytes, {
      ...defaultLimits,
      bytes: LARGEST_TEMPLATE,
      inflatedBytes,
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

const refused = (message: string) => new TemplateRefused([{ placeholder: null, message }])
