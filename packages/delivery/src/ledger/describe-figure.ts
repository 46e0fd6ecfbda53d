import { dayName } from '../month.ts'
import type { LedgerFigure } from './ledger-figure.ts'
import type { LedgerTemplate } from './ledger-template.ts'
import { rowStateNames } from './row-state.ts'

/** Names that a sentence holds; the rest is a number. */
const NAMED = 3

/**
 * A figure in words, with the rows that tell why it is not another: 截至2025年12月31日已核验14家；“南岭科技”2025年6月30日退出
 * （终止上市），不再计入。 Of what is to be cleared, what is still open. A ledger about persons names none of them.
 */
export function describeFigure(
  { clearing, closed, figure }: Pick<LedgerTemplate, 'clearing' | 'closed' | 'figure'>,
  { value, unit, counted, awaiting, lost }: LedgerFigure,
  day: string,
): string {
  const states = figure.counts.map((state) => rowStateNames[state]).join('、')
  const head = `截至${dayName(day)}${clearing ? '未办结' : states}${figure.sum === null ? '' : `${counted.length}项，合计`}${value.toFixed()}${unit}`
  if (clearing) return `${head}${counted.length === 0 ? '，已清零' : closed ? '' : `：${named(counted, unit)}`}。`
  const clauses = [
    head,
    lost.length === 0 ? '' : `${closed ? `${lost.length}项已退出` : lostWords(lost)}，不再计入`,
    awaiting === 0 || figure.counts.includes('listed') ? '' : `另有${awaiting}项已列入、待核验`,
  ]
  return `${clauses.filter(Boolean).join('；')}。`
}

function lostWords(lost: LedgerFigure['lost']): string {
  const words = lost
    .slice(0, NAMED)
    .map(({ name, on, reason }) => `“${name}”${dayName(on)}退出${reason ? `（${reason}）` : ''}`)
  return words.join('，') + (lost.length > NAMED ? `，等共${lost.length}项` : '')
}

function named(rows: LedgerFigure['counted'], unit: string): string {
  const names = rows.slice(0, NAMED).map(({ name }) => `“${name}”`)
  return names.join('') + (rows.length > NAMED ? `等${rows.length}${unit}` : '')
}
