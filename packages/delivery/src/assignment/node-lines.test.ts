import { describe, expect, it } from 'vitest'
import { nodeLines, readNodeLines } from './node-lines.ts'

const one = (text: string, field: 'q1' | 'q2' = 'q1') => {
  const read = readNodeLines(text, 2026, field)
  return 'problem' in read ? read.problem : read.nodes
}

describe('the nodes of a quarter', () => {
  it.each([
    ['完成选址 3月20日', '完成选址', '2026-03-20'],
    ['完成选址（3月20日前）', '完成选址', '2026-03-20'],
    ['完成选址2026-03-20', '完成选址', '2026-03-20'],
    ['完成选址，２０２６年３月２０日；', '完成选址', '2026-03-20'],
    ['完成选址 3/20', '完成选址', '2026-03-20'],
    ['3月底前完成选址', '完成选址', '2026-03-31'],
    ['完成选址 2月', '完成选址', '2026-02-28'],
    ['2026年2月底前，完成选址（含公示）', '完成选址（含公示）', '2026-02-28'],
    ['完成选址', '完成选址', '2026-03-31'],
    ['建成3/4', '建成3/4', '2026-03-31'],
    ['新建10家 3月1日', '新建10家', '2026-03-01'],
  ])('read as people write them: %s', (text, title, dueOn) => {
    expect(one(text)).toEqual([{ title, dueOn }])
  })

  it('stand one a line, by day, and read back what they show', () => {
    const nodes = [
      { title: '选址', dueOn: '2026-01-31' },
      { title: '开工（首批）', dueOn: '2026-03-01' },
    ]
    expect(one('开工（首批） 3月1日\n\n选址 1月31日')).toEqual(nodes)
    expect(one(nodeLines(nodes))).toEqual(nodes)
    expect(one(' \n')).toEqual([])
  })

  it.each([
    ['选址 6月1日', '“选址”的日期6月1日不在一季度，请改日期或填到对应的季度'],
    ['选址 2月30日', '“选址”的日期“2月30日”不存在，请改日期'],
    ['选址 2027-03-01', '“选址”的日期不在2026年内，请改日期'],
    ['3月20日', '“3月20日”只有日期，请写明节点内容'],
    [`${'选'.repeat(201)} 3月1日`, '“选选选选选选选选选选选选……”写了201字，节点最多200字，请压缩'],
  ])('say what is wrong: %s', (text, problem) => {
    expect(one(text)).toBe(problem)
  })
})
