import { lastDayOf } from '@tongtu/kernel'
import { readDay } from '../read-day.ts'
import { type DatedNode, nodesIn, type QuarterField, quarterOf } from './dated-node.ts'

const MONTH_DAY = '(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|底|末)?'
const WITH_YEAR = '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}'
/** Bare numbers are a day only where a blank or a bracket sets them off: “建成3/4” is none. */
const SET_OFF = '(?<=[\\s（(])\\d{1,2}[-/]\\d{1,2}'
const AT_END = new RegExp(`^(.*?)[\\s（(，,：:]*(${MONTH_DAY}|${WITH_YEAR}|${SET_OFF})[之以]?前?[）)]?$`)
const AT_FRONT = new RegExp(`^(${MONTH_DAY}|${WITH_YEAR}|\\d{1,2}[-/]\\d{1,2}(?=\\s))[之以]?前?[\\s，,：:]*(.+)$`)
const TITLE = 200

export type ReadNodes = { readonly nodes: readonly DatedNode[] } | { readonly problem: string }

/** Nodes as a cell shows them, one a line: “开工 3月20日”. */
export function nodeLines(nodes: readonly DatedNode[]): string {
  return nodes.map(({ title, dueOn }) => `${title} ${dayWords(dueOn)}`).join('\n')
}

/** 2026-03-20 → 3月20日 */
export function dayWords(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}

/**
 * Reads the nodes of one quarter as people write them, one a line, the day behind or in front: “开工 3月20日”,
 * “3月底前完成选址”, “开工（2026-03-20前）”. A month alone means its last day; a line without a day is due at the end of the
 * quarter. Anything else is a problem, in words that say what to do.
 */
export function readNodeLines(text: string, year: number, field: QuarterField): ReadNodes {
  const nodes: DatedNode[] = []
  for (const line of text.split('\n')) {
    const bare = line
      .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[;；。,，、]$/, '')
    if (bare === '') continue
    const read = readLine(bare, year, field)
    if (typeof read === 'string') return { problem: read }
    nodes.push(read)
  }
  return { nodes: nodesIn(nodes, field) }
}

function readLine(line: string, year: number, field: QuarterField): DatedNode | string {
  const quarter = quarterOf(field)
  const [, before = '', behind] = AT_END.exec(line) ?? []
  const [, front, after = ''] = behind === undefined ? (AT_FRONT.exec(line) ?? []) : []
  const written = behind ?? front
  const title = behind !== undefined ? before.trim() : front !== undefined ? after.trim() : line
  if (title === '') return `“${line}”只有日期，请写明节点内容`
  if (title.length > TITLE) return `“${title.slice(0, 12)}……”写了${title.length}字，节点最多${TITLE}字，请压缩`
  if (written === undefined) return { title, dueOn: `${year}-${quarter.end}` }
  const dueOn = lastOfMonth(written, year) ?? readDay(written, year)
  if (dueOn === null) return `“${title}”的日期“${written}”不存在，请改日期`
  if (!dueOn.startsWith(`${year}-`)) return `“${title}”的日期不在${year}年内，请改日期`
  const node = { title, dueOn }
  if (nodesIn([node], field).length > 0) return node
  return `“${title}”的日期${dayWords(dueOn)}不在${quarter.name}，请改日期或填到对应的季度`
}

function lastOfMonth(written: string, year: number): string | null {
  const [, own, month] = /^(?:(\d{4})年)?(\d{1,2})月[底末]?$/.exec(written) ?? []
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return null
  return lastDayOf(`${own ?? year}-${month.padStart(2, '0')}`)
}
