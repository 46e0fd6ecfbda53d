import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AssignmentContent, assignmentCell, assignmentFields, withAssignmentCell } from './assignment-cell.ts'

const content: AssignmentContent = {
  goal: '新建10家',
  criteria: '通过验收',
  proof: '验收单',
  nodes: [
    { title: '选址', dueOn: '2026-03-20' },
    { title: '开工', dueOn: '2026-06-30' },
  ],
}
const written = (field: (typeof assignmentFields)[number], text: string) => {
  const read = withAssignmentCell(content, field, text, 2026)
  return 'problem' in read ? read.problem : read.content
}

describe('a cell of the year', () => {
  it('shows words as they are and the nodes of its quarter as lines', () => {
    expect(assignmentFields.map((field) => assignmentCell(content, field))).toEqual([
      ...['新建10家', '选址 3月20日', '开工 6月30日', '', '', '通过验收', '验收单'],
    ])
  })

  it('changes nothing but itself', () => {
    expect(written('q1', '选址 2月1日\n公示 3月1日')).toEqual({
      ...content,
      nodes: [
        { title: '选址', dueOn: '2026-02-01' },
        { title: '公示', dueOn: '2026-03-01' },
        { title: '开工', dueOn: '2026-06-30' },
      ],
    })
    expect(written('q2', '')).toEqual({ ...content, nodes: [{ title: '选址', dueOn: '2026-03-20' }] })
    expect(written('proof', ' 照片 ')).toEqual({ ...content, proof: '照片' })
  })

  it('written back as it is shown is the same', () => {
    const title = fc.stringMatching(/^[选址开工验收（）]{1,12}$/).map((text) => `甲${text}乙`)
    const day = fc.integer({ min: 0, max: 364 }).map((at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString())
    const node = fc.record({ title, dueOn: day.map((text) => text.slice(0, 10)) })
    fc.assert(
      fc.property(fc.array(node, { maxLength: 12 }), fc.constantFrom(...assignmentFields), (nodes, field) => {
        const before = { ...content, nodes }
        const read = withAssignmentCell(before, field, assignmentCell(before, field), 2026)
        if ('problem' in read) throw new Error(read.problem)
        for (const one of assignmentFields) expect(assignmentCell(read.content, one)).toBe(assignmentCell(before, one))
      }),
    )
  })

  it('names what is too long or too much', () => {
    expect(written('proof', '照'.repeat(301))).toBe('写了301字，最多300字，请压缩')
    const many = Array.from({ length: 24 }, (_, at) => `第${at}步 3月${at + 1}日`).join('\n')
    expect(written('q1', many)).toBe('全年已有25个节点，最多24个，请合并或删减')
  })
})
