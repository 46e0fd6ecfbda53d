import { describe, expect, it } from 'vitest'
import { draftStanding } from './draft-standing.ts'

const draft = { status: 'review', stage: 'done', step: 'review', items: 22, accepted: 12 } as const

describe('where a draft stands', () => {
  it('is its step and how much has been passed', () => {
    expect(draftStanding(draft)).toBe('第3步 核对，已核12/22')
    expect(draftStanding({ ...draft, step: 'confirm', accepted: 22 })).toBe('第6步 确认，已核22/22')
  })

  it('is said without figures where there is nothing to count', () => {
    expect(draftStanding({ ...draft, items: 0, accepted: 0 })).toBe('没有识别出举措、目标和指标')
    expect(draftStanding({ ...draft, status: 'parsing', stage: 'segment', step: null, items: null })).toBe(
      '正在划分章节',
    )
    expect(draftStanding({ ...draft, status: 'failed', step: null, items: null })).toBe('识别未成')
  })
})
