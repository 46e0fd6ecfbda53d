import { describe, expect, it } from 'vitest'
import { normalise } from '../../normalise/normalise.ts'
import { textSource } from '../../read/text-reader.ts'
import { readDue } from './read-due.ts'

const PLAN = { from: '2021', to: '2025', stated: true }
const dueOf = (text: string, period: typeof PLAN | null = PLAN) => {
  const { clean } = normalise(textSource(text))
  return readDue(clean, { from: 0, to: clean.text.length }, period)
}

describe('the deadline of a measure', () => {
  it('is the last one its text names within the plan', () => {
    expect(dueOf('到2023年建成一半,到2024年全部建成,到2035年领先全国。').due).toBe('2024')
  })

  it('is not held against a period that is only guessed', () => {
    const guessed = { from: '2025', to: '2025', stated: false }
    expect(dueOf('到2027年完成改造。', guessed).due).toBe('2027')
    expect(dueOf('2023年底前完成改造。', guessed).due).toBe('2023')
    expect(dueOf('2000年以前建成的小区优先改造。', guessed).due).toBe('2025')
  })

  it('may be a month or a day, and in an annual plan needs no year', () => {
    expect(dueOf('2022年6月底前出台办法。').due).toBe('2022-06')
    expect(dueOf('2022年6月30日前出台办法。').due).toBe('2022-06-30')
    expect(dueOf('3月底前出台办法。', { from: '2024', to: '2024', stated: true }).due).toBe('2024-03')
  })

  it('continues the year before it where a month names none', () => {
    expect(dueOf('2023年6月底前完成一半,9月底前全部完成。').due).toBe('2023-09')
    expect(dueOf('2023年二季度前完成勘察。同年11月底前完成设计。').due).toBe('2023-11')
    expect(dueOf('9月底前全部完成。').due).toBe('2025')
    expect(dueOf('2023年汛期前完成加固。').due).toBe('2023')
  })

  it('under a label of its own may be a quarter or a month without 前', () => {
    expect(dueOf('修路,2023年6月底前开工。完成时限:2024年三季度').due).toBe('2024-09')
    expect(dueOf('修路。(牵头单位:县交通局;完成时限:2024年10月)').due).toBe('2024-10')
    expect(dueOf('修路。完成时限:持续推进')).toEqual({ due: null, ongoing: true })
  })

  it('may be the month in which something is finished', () => {
    expect(dueOf('2023年底前完成主体工程,2024年6月投入使用。').due).toBe('2024-06')
    expect(dueOf('2024年6月召开动员会。').due).toBe('2025')
  })

  it('is the end of the plan where the text names none', () => {
    expect(dueOf('2000年以前建成的小区优先改造。').due).toBe('2025')
    expect(dueOf('完善机制。').due).toBe('2025')
    expect(dueOf('完善机制。', null).due).toBeNull()
  })

  it('is open for what goes on for ever', () => {
    expect(dueOf('完善机制。(长期坚持)')).toEqual({ due: null, ongoing: true })
    expect(dueOf('持续推进改革,完善机制。').ongoing).toBe(false)
  })
})
