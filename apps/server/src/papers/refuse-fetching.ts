import { readXml } from './read-xml.ts'
import type { TemplateRefused } from './template-refused.ts'

/** What a Word file is called in a refusal, and how one is made. */
export interface Refusing {
  readonly what: string
  readonly refused: (message: string) => TemplateRefused
}

/** Refuses relations to what lies outside of the file, and to programs and files embedded in it. */
export function refuseRelations(part: Uint8Array, { what, refused }: Refusing): void {
  readXml(part, {
    open: ({ name, attribute }) => {
      if (name !== 'Relationship') return
      const target = attribute('Target').slice(0, 80)
      if (attribute('TargetMode').trim().toLowerCase() === 'external')
        throw refused(`${what}链接到外部内容“${target}”，不能使用。请取消链接，图片请直接插入文档`)
      if (EMBEDDED.test(attribute('Type').trim()))
        throw refused(`${what}里嵌有其他文件或控件，不能使用。请删去嵌入的对象后再上传`)
    },
  })
}

const EMBEDDED = /\/(?:oleObject|package|control|aFChunk)$/i

/** Refuses fields by which Word fetches from other programs and files, in however many pieces they are written. */
export function refuseFetchingFields(part: Uint8Array, { what, refused }: Refusing): void {
  const refuse = (code: string) => {
    const field = FETCHING.exec(code)?.[1]
    if (field) throw refused(`${what}里有从别处取内容的域 ${field.toUpperCase()}，不能使用。请删去这个域后再上传`)
  }
  // Fields stand within each other; text before the first belongs to none, and is looked at all the same.
  const codes = ['']
  let inCode = false
  readXml(part, {
    open: ({ name, namespace, attribute }) => {
      // What Word does not know it passes over: an element of another namespace ends no code.
      if (!WORD.includes(namespace)) return
      inCode = name === 'instrText'
      if (name === 'fldSimple') refuse(attribute('instr', namespace))
      if (name !== 'fldChar') return
      const type = attribute('fldCharType', namespace).trim()
      if (type === 'begin') codes.push('')
      else if (type === 'end') refuse((codes.length > 1 ? codes.pop() : codes[0]) ?? '')
      else refuse(codes.at(-1) ?? '')
    },
    text: (text) => {
      if (inCode) codes.push((codes.pop() ?? '') + text)
    },
    close: () => {
      inCode = false
    },
  })
  for (const code of codes) refuse(code)
}

const FETCHING = /^\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE)\b/i

/** The namespaces of a document as it is usually written, and in its strict form. */
const WORD = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]
