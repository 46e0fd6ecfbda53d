import { unzipSync } from 'fflate'
import { type Home, homes } from './homes.ts'

/** Whose rows stand in an answer, be it JSON, a workbook or an archive of workbooks. */
export function foundHomes(body: Uint8Array, which: 'all marks' | 'closed marks'): Set<Home> {
  const text = textOf(body)
  const found = Object.entries(homes).filter(([, { open, closed }]) => {
    const marks = which === 'all marks' ? [...open, ...closed] : closed
    return marks.some((mark) => text.includes(mark))
  })
  return new Set(found.map(([home]) => home as Home))
}

/** Workbooks and archives are ZIP: PK first. */
function textOf(body: Uint8Array): string {
  if (body[0] !== 0x50 || body[1] !== 0x4b) return new TextDecoder().decode(body)
  return Object.values(unzipSync(body)).map(textOf).join('\n')
}
