import type { Span } from '@tongtu/plan'
import { halfWidth } from '../../normalise/tables/half-width.ts'
import { lineAt } from '../../normalise/tables/text-line.ts'

export interface TableTitle {
  readonly text: string
  readonly span: Span
}

const REACH = 400
const LONGEST_TITLE = 60
const MOST_LINES = 4
const ANNEX = /^(?:附件|附表|附录|表)\s*[\d一二三四五六七八九十]*(?:[-—.]\d+)?\s*[:.、]?\s*/
const UNIT_NOTE = /^\(?(?:计量)?单位\s*:|^\(?(?:20\d\d年?.{0,3}|截至.{0,12})\)?$|^\(?续表/
/** The stroke that a row of a table of text opens with. */
const STROKE = /^[\s|]*$/
const TITLE = /清单|一览|指标|任务|分解|分工|目标|项目|工作|改革|成果|实践|抓手|计划|表$/

/** The line above a table that names it (附件1：…, 表2 …清单); null where prose or nothing stands there. */
export const titleAbove = (text: string, from: number): TableTitle | null => {
  const start = Math.max(0, from - REACH)
  const lines: { from: number; to: number }[] = []
  const firstBreak = start === 0 ? 0 : text.indexOf('\n', start) + 1
  if (start > 0 && firstBreak === 0) return null
  for (let at = firstBreak; at < from; ) {
    const line = lineAt(text, at)
    if (!line || line.from >= from) break
    if (line.from < line.to) lines.push({ from: line.from, to: Math.min(line.to, from) })
    at = line.end
  }
  for (const line of lines.reverse().slice(0, MOST_LINES)) {
    const printed = halfWidth(text.slice(line.from, line.to))
    if (STROKE.test(printed) || UNIT_NOTE.test(printed)) continue
    if (printed.length > LONGEST_TITLE || /[。;；]$/.test(printed)) return null
    const name = printed.replace(ANNEX, '')
    if (name !== '' && !TITLE.test(name)) return null
    if (name !== '') return { text: text.slice(line.to - name.length, line.to), span: [line.to - name.length, line.to] }
  }
  return null
}

/** “单位：万元” above a table holds for every row that prints no unit. */
export const unitAbove = (text: string, from: number): string | null => {
  const near = halfWidth(text.slice(Math.max(0, from - 60), from))
  return /(?:^|[\s(])(?:计量)?单位\s*:\s*([^\s,、()|]{1,8})\)?[\s|]*$/.exec(near)?.[1] ?? null
}
