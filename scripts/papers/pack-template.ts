import { type Document, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What stands in for a font that is not installed: names only, no font is ever embedded. */
const standIns: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋,FangSong,华文仿宋',
  方正小标宋简体: '小标宋体,华文中宋,宋体',
  楷体_GB2312: '楷体,KaiTi,华文楷体',
  黑体: 'SimHei,微软雅黑',
}
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const MADE = '2024-01-01T00:00:00Z'

/** The bytes of a template, the same from run to run. */
export async function packTemplate(document: Document): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.toBuffer(document))
  parts['word/fontTable.xml'] = strToU8(fontTable())
  const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())
  parts['docProps/core.xml'] = strToU8(core.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, MADE))
  return zipSync(parts, { mtime: new Date(MADE), level: 9 })
}

function fontTable(): string {
  const fonts = Object.entries(standIns).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${WORD}">${fonts.join('')}</w:fonts>`
}
