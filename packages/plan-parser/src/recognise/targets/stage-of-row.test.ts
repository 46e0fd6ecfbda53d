import { describe, expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

const inRow = (cell: string, rowThing: string | null = '渔业救助站', inGoalCell = true) =>
  targetsOf(cell, { planDue: '2026', title: rowThing, inCell: true, inGoalCell, rowThing })

describe('readStageOfRow', () => {
  it.each([
    '启动建设',
    '开工',
    '主体完工',
    '建成投用',
    '全部建成',
    '竣工验收',
    '基本建成并投入使用',
  ])('says %s of the thing of the row', (cell) => {
    expect(inRow(cell)).toEqual([`渔业救助站: ${cell}`])
  })

  it('names a step on the way as the thing’s own', () => {
    expect(inRow('完成选址')).toEqual(['渔业救助站选址: 完成'])
    expect(inRow('6月底前完成前期工作,年底前开工')).toEqual(['渔业救助站前期工作: 完成', '渔业救助站: 开工'])
    expect(inRow('完成立项、初步设计')).toEqual(['渔业救助站立项、初步设计: 完成'])
  })

  it('leaves what has a noun of its own, and cells of rows that are about no one thing', () => {
    expect(inRow('新馆建成投用')).toEqual(['新馆: 建成投用'])
    expect(inRow('完成浮标普查')).toEqual(['浮标普查: 完成'])
    expect(inRow('完善制度')).toEqual([])
    expect(inRow('推进建设')).toEqual([])
    expect(inRow('开工', null)).toEqual([])
    expect(inRow('开工', '渔业救助站', false)).toEqual([])
  })
})
