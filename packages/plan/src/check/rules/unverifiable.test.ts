import { describe, expect, it } from 'vitest'
import { target } from '../testing/draft-builder.ts'
import { found, goal } from '../testing/run-checks.ts'

describe('what cannot be verified', () => {
  it('finds measures without a result (TT-C-031)', () => {
    const measures = [{ targets: [target('书屋', '5个')] }, {}, { targets: [target('阅读率', '明显提升')] }]
    expect(found({ measures }, 'TT-C-031').map(({ message }) => message)).toEqual([
      '第2项没有数量、节点或佐证要求',
      '第3项没有数量、节点或佐证要求',
    ])
  })

  it('takes a month that the text names for a node (TT-C-031), a year not', () => {
    expect(found({ measures: [{ due: '2025-06' }, { due: '2025-06-30' }] }, 'TT-C-031')).toEqual([])
    expect(found({ measures: [{ due: '2025' }, { due: null }] }, 'TT-C-031')).toHaveLength(2)
  })

  it('takes a mechanism that is to be set up for a result (TT-C-031), a pilot not', () => {
    const withMechanism = (kind: 'list' | 'pilot') =>
      found(
        { measures: [{}], mechanisms: [{ id: 'k1', kind, name: '', params: {}, quote: '', span: [0, 2] }] },
        'TT-C-031',
      )
    expect(withMechanism('list')).toEqual([])
    expect(withMechanism('pilot')).toHaveLength(1)
  })

  it('finds directions without an extent (TT-C-032)', () => {
    expect(found(goal(target('阅读率', '明显提升')), 'TT-C-032')).toHaveLength(1)
    expect(found(goal(target('阅读率', '92%'), target('改革试点', '基本建成')), 'TT-C-032')).toEqual([])
    expect(found(goal(target('居民收入', '持续快于经济增长', { kind: 'relative' })), 'TT-C-032')).toEqual([])
  })

  it('finds an unknown number of things (TT-C-033)', () => {
    expect(found({ measures: [{ text: '打造一批特色书屋，推出若干服务。' }] }, 'TT-C-033')[0]?.message).toBe(
      '第1项写“打造一批”等2处，没有数量',
    )
    expect(found({ measures: [{ text: '打造特色书屋5个。' }] }, 'TT-C-033')).toEqual([])
  })
})
