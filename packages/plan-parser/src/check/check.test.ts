import { checkPlan } from '@tongtu/plan'
import { describe, expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { textSource } from '../read/text-reader.ts'

const doubts = (...lines: string[]) =>
  parsePlan(textSource(lines.join('\n')))
    .diagnostics.filter(({ code }) => /^TT-P-05/u.test(code))
    .map(({ code, message }) => `${code} ${message}`)

describe('numbering', () => {
  it('reports what is missing, doubled or out of order, once each', () => {
    expect(doubts('一、任务', '1.做甲。', '2.做乙。', '5.做丙。')).toEqual(['TT-P-050 编号2之后缺3、4'])
    expect(doubts('一、任务', '1.做甲。', '2.做乙。', '2.做丙。')).toEqual(['TT-P-051 编号2连续出现两次'])
    expect(doubts('一、任务', '3.做甲。', '4.做乙。')).toEqual(['TT-P-050 编号缺1、2'])
    expect(doubts('一、任务', '1.做甲。', '2.做乙。', '三、保障措施', '(一)加强领导。')).toEqual([
      'TT-P-050 编号1之后缺2',
    ])
  })

  it('accepts numbers that go on behind a box of projects, by parser and rules alike', () => {
    const lines = [
      '一、任务',
      '1.做甲。',
      '2.做乙。',
      '专栏1 重点工程',
      '1.丁工程:建丁。',
      '2.戊工程:建戊。',
      '3.己工程:建己。',
      '3.做丙。',
      '4.做庚。',
    ]
    const draft = parsePlan(textSource(lines.join('\n')))
    expect(draft.measures.map(({ no, section }) => `${section} ${no}`)).toEqual([
      's1 1',
      's1 2',
      's2 1',
      's2 2',
      's2 3',
      's1 3',
      's1 4',
    ])
    expect(
      [...draft.diagnostics, ...checkPlan(draft)].filter(({ code }) => /^TT-(?:P-05|C-00[12])/u.test(code)),
    ).toEqual([])
  })

  it('accepts numbering that runs on or starts afresh in each chapter', () => {
    expect(doubts('一、甲', '1.做甲。', '2.做乙。', '二、乙', '3.做丙。')).toEqual([])
    expect(doubts('一、甲', '1.做甲。', '2.做乙。', '二、乙', '1.做丙。')).toEqual([])
  })
})

it('counts no names of annexes', () => {
  expect(doubts('一、任务', '1.做甲。', '2.做乙。', '附件:1.甲表', '2.乙表')).toEqual([])
})

describe('items', () => {
  it('reports a numeral with nothing behind it', () => {
    expect(doubts('一、任务', '1.做甲。', '2.', '3.做丙。')).toEqual(['TT-P-053 “2.”之后没有文字'])
  })

  it('reports an end that seems lost where the others end their sentences', () => {
    const body = '深入实施提升工程,健全工作机制,优化服务流程,扩大覆盖范围,强化要素支撑,覆盖率达到'
    expect(
      doubts('一、任务', `1.甲。${body}90%。`, `2.乙。${body}80%。`, `3.丙。${body}`, `4.丁。${body}70%。`),
    ).toEqual(['TT-P-054 第3项没有以句号结尾，止于“支撑,覆盖率达到”，可能漏了文字'])
  })

  it('takes units and cells of a table for an end', () => {
    const body = '深入实施提升工程,健全工作机制,优化服务流程,扩大覆盖范围,强化要素支撑。'
    const units = '牵头单位:县教育局;责任单位:县财政局'
    expect(doubts('一、任务', `1.甲。${body}`, `2.乙。${body}`, `3.丙。${body}${units}`)).toEqual([])
    const row = (no: number) => `${no}\t任务${no}\t${body.slice(0, -1)}\t县教育局\t12月底前`
    expect(
      doubts(
        '一、任务',
        `1.甲。${body}`,
        `2.乙。${body}`,
        '附件:任务表',
        '序号\t任务\t工作内容\t牵头单位\t完成时限',
        row(1),
        row(2),
      ),
    ).toEqual([])
  })
})
