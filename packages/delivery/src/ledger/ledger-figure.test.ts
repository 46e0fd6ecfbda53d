import { describe, expect, it } from 'vitest'
import { describeFigure } from './describe-figure.ts'
import { type CountedRow, ledgerFigure } from './ledger-figure.ts'
import type { LedgerTemplate } from './ledger-template.ts'
import type { RowState } from './row-state.ts'
import { stepOn } from './row-steps.ts'

type Step = readonly [state: RowState, on: string, undoes?: number]

const row = (name: string, steps: readonly Step[], amount: string | null = null): CountedRow => ({
  id: name,
  name,
  steps: steps.map(([state, on, undoes = null], at) => {
    return { no: at + 1, state, on, undoes, amount, reason: state === 'withdrawn' ? '终止上市' : null }
  }),
})
const column = {
  type: 'number',
  aliases: [],
  options: [],
  needed: true,
  unique: false,
  form: null,
  past: false,
} as const
const firms = {
  columns: [{ ...column, id: 'done', name: '完成投资', unit: '万元' }],
  figure: { name: '上市企业数', counts: ['verified'], sum: null, unit: '家' },
  clearing: false,
  closed: false,
} satisfies Pick<LedgerTemplate, 'columns' | 'figure' | 'clearing' | 'closed'>

const verified = (name: string, amount: string | null = null) =>
  row(
    name,
    [
      ['proposed', '2023-01-05'],
      ['listed', '2023-03-01'],
      ['verified', '2023-03-10'],
    ],
    amount,
  )

describe('the state of a row on a day', () => {
  it('is that of its last entry by then, the day itself included', () => {
    const { steps } = verified('甲')
    expect(stepOn(steps, '2023-01-04')).toBeNull()
    expect(stepOn(steps, '2023-03-09')?.state).toBe('listed')
    expect(stepOn(steps, '2023-03-10')?.state).toBe('verified')
  })

  it('never was what was taken back as mistaken', () => {
    const { steps } = row('乙', [
      ['listed', '2023-03-01'],
      ['verified', '2023-03-10'],
      ['listed', '2023-03-01', 2],
      ['verified', '2024-01-15'],
    ])
    expect(stepOn(steps, '2023-12-31')?.state).toBe('listed')
    expect(stepOn(steps, '2024-12-31')?.state).toBe('verified')
  })
})

describe('the figure of a ledger', () => {
  it('counts the rows that were verified on the last day of the period', () => {
    const rows = [verified('甲'), verified('乙'), row('丙', [['listed', '2023-05-01']])]
    const figure = ledgerFigure(firms, rows, '2023-12-31')
    expect(figure?.value.toFixed()).toBe('2')
    expect(figure?.counted.map(({ name }) => name)).toEqual(['甲', '乙'])
    expect(figure?.awaiting).toBe(1)
    expect(ledgerFigure(firms, rows, '2022-12-31')).toBeNull()
    expect(ledgerFigure(firms, rows, '2023-02-01')?.value.toFixed()).toBe('0')
  })

  it('names what counted and withdrew, and counts it still for the days before', () => {
    const left: CountedRow = row('南岭科技', [
      ['listed', '2023-03-01'],
      ['verified', '2023-03-10'],
      ['withdrawn', '2025-06-30'],
    ])
    const rows = [verified('甲'), left, row('未上市', [['withdrawn', '2025-01-01']])]
    expect(ledgerFigure(firms, rows, '2024-12-31')?.value.toFixed()).toBe('2')
    const figure = ledgerFigure(firms, rows, '2025-12-31')!
    expect(figure.value.toFixed()).toBe('1')
    expect(figure.lost.map(({ name }) => name)).toEqual(['南岭科技'])
    expect(describeFigure(firms, figure, '2025-12-31')).toBe(
      '截至2025年12月31日已核验1家；“南岭科技”2025年6月30日退出（终止上市），不再计入。',
    )
  })

  it('adds up a column exactly and converts the sum', () => {
    const sums = { ...firms, figure: { ...firms.figure, sum: 'done', unit: '亿元' } }
    const rows = [verified('甲', '1234.1'), verified('乙', '0.2'), verified('丙', '8765.7')]
    const figure = ledgerFigure(sums, rows, '2024-12-31')!
    expect(figure.value.toFixed()).toBe('1')
    expect(describeFigure(sums, figure, '2024-12-31')).toBe('截至2024年12月31日已核验3项，合计1亿元。')
  })

  it('adds what was verified by then, not what was written since', () => {
    const sums = { ...firms, figure: { ...firms.figure, sum: 'done', unit: '万元' } }
    const [first, second] = [verified('甲', '100').steps, verified('甲', '250').steps]
    const again = second.slice(1).map((step) => ({ ...step, no: step.no + 2, on: step.on.replace('2023', '2024') }))
    const grown: CountedRow = { id: '甲', name: '甲', steps: [...first, ...again] }
    expect(ledgerFigure(sums, [grown], '2023-12-31')?.value.toFixed()).toBe('100')
    expect(ledgerFigure(sums, [grown], '2024-12-31')?.value.toFixed()).toBe('250')
  })

  it('of what is to be cleared is what is still open', () => {
    const cases = {
      ...firms,
      clearing: true,
      figure: { name: '积案', counts: ['listed'], sum: null, unit: '件' },
    } as const
    const open = row('旧桥征地案', [['listed', '2024-02-01']])
    const figure = ledgerFigure(cases, [open, verified('甲')], '2024-12-31')!
    expect(describeFigure(cases, figure, '2024-12-31')).toBe('截至2024年12月31日未办结1件：“旧桥征地案”。')
    expect(describeFigure({ ...cases, closed: true }, figure, '2024-12-31')).toBe('截至2024年12月31日未办结1件。')
    const cleared = ledgerFigure(cases, [verified('甲')], '2024-12-31')!
    expect(cleared.value.toFixed()).toBe('0')
    expect(describeFigure(cases, cleared, '2024-12-31')).toBe('截至2024年12月31日未办结0件，已清零。')
  })
})
