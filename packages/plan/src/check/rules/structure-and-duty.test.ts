import { describe, expect, it } from 'vitest'
import { type DraftSketch, target } from '../testing/draft-builder.ts'
import { found, goal, passed } from '../testing/run-checks.ts'

describe('structure and duty', () => {
  const numbered = (...numbers: string[]): DraftSketch => ({
    measures: numbers.map((no) => ({ no, leads: ['县发改局'] })),
  })

  it('finds gaps (TT-C-001), also of several numbers, and lets numbering restart', () => {
    expect(found(numbered('1', '2', '5'), 'TT-C-001')[0]?.message).toBe('编号2之后缺3—4，直接到5')
    expect(found(numbered('1', '2', '1', '2'), 'TT-C-001')).toEqual([])
  })

  it('finds repeated and falling numbers (TT-C-002)', () => {
    expect(found(numbered('1', '2', '2', '3'), 'TT-C-002')).toHaveLength(1)
    expect(found(numbered('1', '2', '3'), 'TT-C-002')).toEqual([])
    const falling = (section: string) => ({
      measures: [
        { no: '5', section: 's1' },
        { no: '3', section },
      ],
    })
    expect(found(falling('s1'), 'TT-C-002')).toHaveLength(1)
    expect(found(falling('s2'), 'TT-C-002')).toEqual([])
  })

  it('names each measure without a unit (TT-C-003), but a plan without units only once', () => {
    expect(found({ measures: [{ leads: ['县教育局'] }, {}] }, 'TT-C-003').map(({ message }) => message)).toEqual([
      '第2项没有写明责任单位',
    ])
    const none = found({ measures: Array.from({ length: 12 }, () => ({})) }, 'TT-C-003')
    expect(none.map(({ message }) => message)).toEqual(['12项举措中有12项没有写明责任单位'])
    expect(none[0]?.related).toHaveLength(12)
  })

  it('says which measures a habit is of: by numbers that tell them apart, else by titles', () => {
    const led = { leads: ['县教育局'] }
    const some = (title?: (at: number) => { no: string; title: string }) => ({
      measures: Array.from({ length: 10 }, (_, at) => ({ ...([0, 2, 5].includes(at) ? led : {}), ...title?.(at) })),
    })
    expect(found(some(), 'TT-C-003').map(({ message }) => message)).toEqual([
      '10项举措中有7项没有写明责任单位：第2、4、5、7—10项',
    ])
    const restarting = some((at) => ({ no: String((at % 5) + 1), title: `办好“好事”${at}` }))
    expect(found(restarting, 'TT-C-003').map(({ message }) => message)).toEqual([
      '10项举措中有7项没有写明责任单位：举措“办好‘好事’1”、举措“办好‘好事’3”、举措“办好‘好事’4”、举措“办好‘好事’6”等',
    ])
  })

  it('asks who compiles for joint leads (TT-C-007), unless the plan settles it for all', () => {
    const joint = { leads: ['县经信局', '县卫健局'] }
    expect(found({ measures: [joint] }, 'TT-C-007')[0]).toMatchObject({
      message: '第1项有2个牵头单位，未明确谁汇总',
      suggestion: '由首列的县经信局汇总',
    })
    expect(found({ measures: [joint, { text: '各项任务列第一位的为牵头单位。' }] }, 'TT-C-007')).toEqual([])
    expect(found({ measures: [{ ...joint, leadExplicit: false }] }, 'TT-C-007')).toEqual([])
  })

  it('asks for a due date (TT-C-004)', () => {
    const dated = { targets: [target('书屋', '5个')] }
    const undated = { targets: [target('书屋', '5个', { dueFrom: 'plan' })] }
    expect(found({ measures: [dated, undated] }, 'TT-C-004').map(({ message }) => message)).toEqual([
      '第2项没有写完成时间',
    ])
    expect(found({ measures: [dated, { ...undated, ongoing: true }] }, 'TT-C-004')).toEqual([])
    // 9月底前: the month is the measure's own, the year that of the plan
    expect(found({ measures: [dated, { ...undated, due: '2024-09' }] }, 'TT-C-004')).toEqual([])
  })

  it('finds due dates outside the period (TT-C-008)', () => {
    const due = (year: string): DraftSketch => ({ ...goal(target('书屋', '5个', { due: year })), horizons: ['2035'] })
    expect(found(due('2019'), 'TT-C-008')).toHaveLength(1)
    expect(found(due('2035'), 'TT-C-008')).toEqual([])
  })

  it('compares announced counts with what is there (TT-C-005)', () => {
    const announced = (count: string | null, holds: number): DraftSketch => ({
      announced: [{ what: '指标', count, found: holds, span: [0, 0] }],
    })
    expect(found(announced('72', 0), 'TT-C-005')).toHaveLength(1)
    expect(found(announced('72', 70), 'TT-C-005')[0]?.formula).toBe('宣布72≠找到70')
    expect(found(announced(null, 0), 'TT-C-005')).toHaveLength(1)
    expect(found(announced('72', 72), 'TT-C-005')).toEqual([])
    expect(passed(announced('72', 72), 'TT-C-005')).toHaveLength(1)
  })
})
