import { describe, expect, it } from 'vitest'
import { rowWith } from '../indicators/test-row.ts'
import { cellBeside, cellFigure, isAhead } from './cell-figure.ts'
import { cellSentence, shortWords, viewWords } from './cell-words.ts'
import { gapOrders, gapShare } from './gap-order.ts'
import { moveCell } from './move-cell.ts'
import { originText, readOrigin } from './origin-key.ts'
import { tableCompleteness } from './table-completeness.ts'
import { cellWith, regionNamed, rowOf } from './test-cell.ts'

const sum = { value: '35', how: 'regions', used: 14, expected: 15, demo: false } as const
const row = { gapUnit: '个百分点', changeUnit: '个百分点' }

describe('the figure of a cell', () => {
  it('is what counts, with how it was made; a total with gaps where nothing else is', () => {
    expect(cellFigure(cellWith('0'))).toMatchObject({ value: '0', made: null })
    expect(cellFigure(cellWith('5', { origin: 'formula' }))).toMatchObject({ made: { how: 'formula' } })
    expect(cellFigure(cellWith(null, { absence: 'blank', computed: sum }))).toMatchObject({
      value: '35',
      made: { used: 14, expected: 15 },
    })
    expect(cellFigure(cellWith(null, { absence: 'suppressed', computed: sum }))?.absence).toBe('suppressed')
    expect(cellFigure(null)).toBeNull()
  })

  it('has what was computed beside it only where that says something else', () => {
    expect(cellBeside(cellWith('36', { computed: sum }))?.difference).toBe('1')
    expect(cellBeside(cellWith('35', { computed: sum }))).toBeNull()
  })

  it('is not due while the year runs and nothing was entered', () => {
    expect([null, cellWith(null, { absence: 'blank' }), cellWith('1')].map((cell) => isAhead(cell, true))).toEqual([
      ...[true, true, false],
    ])
    expect(isAhead(null, false)).toBe(false)
  })
})

describe('what a cell says', () => {
  const cell = cellWith('4.1', {
    ...{ state: 'flash', status: 'off_track', outcome: 'not_met', gap: '-0.4', target: '4.5' },
    ...{ done: '0.4', expected: '0.666666666667', change: '0.3' },
  })

  it('in each view, with units where there is room', () => {
    expect((['met', 'pace', 'change'] as const).map((view) => viewWords(cell, view, row))).toEqual([
      '未达 −0.4个百分点',
      '40% / 66.7%',
      '+0.3个百分点',
    ])
    expect((['met', 'change'] as const).map((view) => shortWords(cell, view, row))).toEqual(['未达 −0.4', '+0.3'])
    expect(viewWords(cellWith('1'), 'met', row)).toBeNull()
  })

  it('in one sentence with everything, and of each absence its reason', () => {
    const said = (one: typeof cell | null, ahead = false) => cellSentence(one, { row, unit: '%', ahead })
    expect(said(cell)).toBe('4.1%，快报，滞后，未达 −0.4个百分点，进度/序时40% / 66.7%，同比+0.3个百分点')
    expect(said(cellWith(null, { absence: 'blank', computed: sum }))).toContain('应有15个数，到14个，缺1个')
    expect(said(cellWith(null, { absence: 'not_applicable' }))).toContain('不适用')
    expect(said(cellWith(null, { absence: 'suppressed' }))).toContain('依规不公开')
    expect(said(cellWith(null, { absence: 'blank' }))).toContain('应报未报')
    expect(said(null, true)).toContain('未到期')
    expect(said(cellWith('0'))).toMatch(/^0%/)
  })
})

describe('the order by a place', () => {
  it('puts first what lies furthest behind its own target, whatever the unit, and last what owes nothing', () => {
    const cells = new Map([
      ['i-1', [cellWith('90', { target: '100', gap: '-10' })]],
      ['i-2', [cellWith('1.5', { target: '2', gap: '-0.5' })]],
      ['i-3', [cellWith('9')]],
      ['i-4', [cellWith('120', { target: '100', gap: '20' })]],
    ])
    const orders = gapOrders({ regions: [regionNamed('331102', '莲都区')] }, cells)
    const rows = [...cells.keys()].map((id) => rowWith(id))
    expect(rows.toSorted(orders['331102']).map(({ indicator }) => indicator.id)).toEqual(['i-2', 'i-1', 'i-4', 'i-3'])
    expect(gapShare(cellWith('2', { target: '0', gap: '-2' }))).toBe(-1)
  })
})

describe('the completeness of the table', () => {
  const regions = [regionNamed('331100', '丽水市'), regionNamed('331102', '莲都区'), regionNamed('331121', '青田县')]

  it('asks of the places below only what is measured or promised there, and names who owes', () => {
    const rows = [
      [cellWith('1', { status: 'on_track' }), cellWith('2'), null],
      [cellWith(null, { status: 'no_data', absence: 'blank', computed: sum }), null, null],
      [null, cellWith(null, { absence: 'suppressed' }), cellWith(null, { status: 'no_data' })],
    ]
    expect(
      tableCompleteness(
        { regions },
        rows.map((cells) => rowOf(cells)),
      ),
    ).toEqual({
      filled: 3,
      owed: 6,
      missing: [
        { code: '331100', name: '丽水市', count: 1 },
        { code: '331121', name: '青田县', count: 2 },
      ],
    })
  })

  it('asks nothing where verdicts are due', () => {
    const rows = [rowOf([cellWith('1', { status: 'on_track' }), cellWith('2'), null], ['331121'])]
    expect(tableCompleteness({ regions }, rows)).toEqual({ filled: 2, owed: 2, missing: [] })
  })
})

describe('keys and addresses', () => {
  it('lead to the next cell and stop at the edges', () => {
    const size = { rows: 3, columns: 4 }
    const from = (key: string) => moveCell(key, { row: 1, column: 0 }, size)
    expect(from('ArrowDown')).toEqual({ row: 2, column: 0 })
    expect(from('ArrowLeft')).toBeNull()
    expect(from('End')).toEqual({ row: 1, column: 3 })
    expect(from('Ctrl+End')).toEqual({ row: 2, column: 3 })
    expect(from('x')).toBeNull()
  })

  it('name a cell, and nothing else', () => {
    const key = { indicator: 'i-12', region: '331102' }
    expect(readOrigin(originText(key))).toEqual(key)
    expect(readOrigin('i-12')).toBeNull()
  })
})
