import { describe, expect, it } from 'vitest'
import { likeliestPlan } from './likeliest-plan.ts'

const plans = [
  { id: 'p-1', title: '临溪县山区帮扶行动方案（2021—2025年）' },
  { id: 'p-2', title: '2023年临溪县山区帮扶工作要点' },
  { id: 'p-3', title: '临溪县托育服务行动方案（2021—2025年）' },
]
const found = (title: string) => likeliestPlan(title, plans)?.id ?? null

describe('the plan that a document renews', () => {
  it('is the one whose title says the same but for the edition', () => {
    expect(found('临溪县山区帮扶行动方案(2021-2025年)(2024年修订)')).toBe('p-1')
    expect(found('临溪县山区帮扶行动方案（2021—2025年）修订稿')).toBe('p-1')
    expect(found('临溪县托育服务行动方案（2021—2025年）')).toBe('p-3')
  })

  it('is none for another year, another subject, or no title', () => {
    expect(found('2024年临溪县山区帮扶工作要点')).toBeNull()
    expect(found('临溪县古道修复行动方案（2021—2025年）')).toBeNull()
    expect(found('')).toBeNull()
    expect(likeliestPlan('临溪县山区帮扶行动方案', [])).toBeNull()
  })
})
