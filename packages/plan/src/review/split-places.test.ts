import { describe, expect, it } from 'vitest'
import { canSplitAt, splitPlaces, unitClauses } from './split-places.ts'

const shown = (own: string) => splitPlaces(own).map((at) => `${own.slice(0, at)}|${own.slice(at)}`)

describe('where a measure can be split', () => {
  it('is at the ends of sentences, not within the bracket of its units nor right before it', () => {
    const own = '新建书屋30家。改造书屋20家。(牵头单位:县文广旅体局;配合单位:县财政局)'
    expect(shown(own)).toEqual(['新建书屋30家。|改造书屋20家。(牵头单位:县文广旅体局;配合单位:县财政局)'])
    expect(canSplitAt(own, own.indexOf('单位:'))).toBe(false)
    expect(canSplitAt(own, own.indexOf('('))).toBe(false)
    expect(canSplitAt(own, own.indexOf('30'))).toBe(true)
  })

  it('is between two promises that each name their units', () => {
    const own = '新建书屋30家。（责任单位：县文广旅体局（县文物局）；县教育局）改造书屋20家。（责任单位：县财政局）'
    expect(unitClauses(own).map(([from, to]) => own.slice(from, to))).toEqual([
      '（责任单位：县文广旅体局（县文物局）；县教育局）',
      '（责任单位：县财政局）',
    ])
    expect(shown(own)).toEqual([
      '新建书屋30家。（责任单位：县文广旅体局（县文物局）；县教育局）|改造书屋20家。（责任单位：县财政局）',
    ])
  })

  it('is nowhere in one sentence with its units', () => {
    expect(splitPlaces('新建书屋30家。牵头单位：县文广旅体局；配合单位：县财政局')).toEqual([])
    expect(canSplitAt('', 0)).toBe(false)
  })
})
