import { absenceNames, type Outcome, type Status, stateNames } from '@tongtu/indicator'
import { Exact } from '@tongtu/kernel'
import { DIGITS, thousands } from '../../sheets/number-cell.ts'
import type { VerdictCell, VerdictTable } from '../places-schema.ts'

/** What a cell of the table says: the figure, whether it meets its target, its pace, or the change in a year. */
export const cellViews = ['value', 'met', 'pace', 'change'] as const
export type CellView = (typeof cellViews)[number]

export const cellViewNames: Readonly<Record<CellView, string>> = {
  value: '监测值',
  met: '达标判定和与当年应达到的数之差（+为好于）',
  pace: '进度/序时',
  change: '同比',
}

/** A cell of a worksheet: a number stays one, with shape and marks in its format. */
export interface SheetCell {
  readonly value: string | number | null
  readonly format?: string
  readonly status: Status | null
}

type RowUnits = Pick<VerdictTable['rows'][number], 'gapUnit' | 'changeUnit'>

const shapes: Readonly<Record<Status, string>> = {
  on_track: '●',
  at_risk: '▲',
  off_track: '■',
  completed: '✓',
  no_data: '○',
}
const outcomeNames: Readonly<Record<Outcome, string>> = {
  met: '达标',
  met_marginal: '达标（临界）',
  not_met: '未达',
  undecided: '未定',
}
const stateMarks = { flash: '快', preliminary: '初', revised: '修', final: '' } as const
/** More decimals than are entered: the figure comes out of a division. */
const LONG = 4

/** What stands where the verdict is due. */
export const dueInSheet: SheetCell = { value: '待判', status: null }

/** What a cell says in a worksheet; a year that is not over and has no figure says 未到期. */
export function cellInSheet(cell: VerdictCell | null, view: CellView, row: RowUnits, ahead: boolean): SheetCell {
  if (cell === null) return { value: ahead ? '◇ 未到期' : null, status: null }
  const { status } = cell
  const shape = status === null ? '' : `${shapes[status]} `
  if (cell.value === null && ahead && (cell.absence ?? 'blank') === 'blank' && cell.computed === null)
    return { value: '◇ 未到期', status: null }
  if (view === 'value') return { ...figure(cell, shape), status }
  const said = { met: metText, pace: paceText, change: changeText }[view](cell, row)
  return { value: said === null ? null : shape + said, status }
}

function figure(cell: VerdictCell, shape: string): Omit<SheetCell, 'status'> {
  const { value, absence, computed } = cell
  const marks = marksOf(cell)
  if (value !== null) return number(value, shape, marks === '' ? '' : ` ${marks}`)
  if (computed !== null)
    return number(computed.value, shape, ` 算${computed.used}/${computed.expected}${computed.demo ? ' 演示' : ''}`)
  return { value: shape + (absence === null ? '—' : absenceNames[absence]) }
}

function marksOf({ state, origin, demo, computed, value }: VerdictCell): string {
  const made = origin !== null && origin !== 'entered' ? '算' : ''
  const apart = computed !== null && value !== null && !new Exact(computed.value).eq(value)
  const beside = apart ? `算得${new Exact(computed.value).toDecimalPlaces(LONG)}` : ''
  return [state === null ? '' : stateMarks[state], made, demo ? '演示' : '', beside].filter(Boolean).join(' ')
}

function number(value: string, before: string, after: string): Omit<SheetCell, 'status'> {
  const exact = new Exact(value)
  if (exact.precision() > DIGITS && exact.decimalPlaces() <= LONG) return { value: before + value + after }
  // A quotient keeps its digits in the cell and shows those that anybody reads.
  const places = exact.decimalPlaces() > LONG ? 2 : exact.decimalPlaces()
  const quoted = (text: string) => (text === '' ? '' : `"${text}"`)
  return { value: exact.toNumber(), format: `${quoted(before)}${thousands(places)}${quoted(after)}` }
}

function metText({ outcome, gap }: VerdictCell, { gapUnit }: RowUnits): string | null {
  if (outcome === null) return null
  if (gap === null || outcome === 'undecided') return outcomeNames[outcome]
  return `${outcomeNames[outcome]} ${signed(new Exact(gap).toDecimalPlaces(LONG).toFixed())}${gapUnit ?? ''}`
}

function paceText({ done, expected }: VerdictCell): string | null {
  if (done === null) return null
  return `${percent(done)}/${expected === null ? '—' : percent(expected)}`
}

function changeText({ change }: VerdictCell, { changeUnit }: RowUnits): string | null {
  if (change === null) return null
  return signed(change) + changeUnit
}

const signed = (text: string) => (text.startsWith('-') || new Exact(text).isZero() ? text : `+${text}`)

const percent = (share: string) => `${new Exact(share).times(100).toDecimalPlaces(1).toFixed()}%`

/** The legend of shapes and marks, in one line. */
export const sheetLegend = `●正常 ▲关注 ■滞后 ✓完成 ○无数据 ◇未到期；快、初、修：${stateNames.flash}、${stateNames.preliminary}、${stateNames.revised}数；算：由其他数计算，后为用到的数/应有的数；待判：判定正在更新，稍后再导出`
