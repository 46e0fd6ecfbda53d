import { describe, expect, it } from 'vitest'
import { likeliestPlan } from './likeliest-plan.ts'

const plans = [
  { id: 'p-1', title: '临溪县山区帮扶行动方案（2021—2025年）', documentNo: '临政发〔2021〕7号' },
  { id: 'p-2', title: '2023年临溪县山区帮扶工作要点', documentNo: null },
  { id: 'p-3', title: '临溪县托育服务行动方案（2021—2025年）', documentNo: '' },
]
const likeliest = (title: string, documentNo: string | null = null) => likeliestPlan({ title, documentNo }, plans)
const found = (title: string) => likeliest(title)?.plan.id ?? null

describe('the plan that a document renews', () => {
  it('is the one whose title says the same but for the edition', () => {
    expect(found('临溪县山区帮扶行动方案(2021-2025年)(2024年修订)')).toBe('p-1')
    expect(found('临溪县山区帮扶行动方案（2021—2025年）修订稿')).toBe('p-1')
    expect(found('临溪县托育服务行动方案（2021—2025年）')).toBe('p-3')
  })

  it('is the one of the same number, whatever its title, however the number is set', () => {
    expect(likeliest('临溪县托育服务行动方案（2021—2025年）', '临政发[2021]7号')).toMatchObject({
      plan: { id: 'p-1' },
      by: 'documentNo',
    })
    expect(likeliest('临溪县托育服务行动方案（2021—2025年）', '')).toMatchObject({ plan: { id: 'p-3' }, by: 'title' })
    expect(likeliest('古道修复', '临政发〔2021〕77号')).toBeNull()
  })

  it('is none for another year, another subject, or no title', () => {
    expect(found('2024年临溪县山区帮扶工作要点')).toBeNull()
    expect(found('临溪县古道修复行动方案（2021—2025年）')).toBeNull()
    expect(found('')).toBeNull()
    expect(likeliestPlan({ title: '临溪县山区帮扶行动方案', documentNo: '临政发〔2021〕7号' }, [])).toBeNull()
  })
})
