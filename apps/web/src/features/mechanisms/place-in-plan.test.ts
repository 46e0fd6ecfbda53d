import type { DraftMeasure, Section } from '@tongtu/plan'
import { describe, expect, it } from 'vitest'
import { placeInPlan } from './place-in-plan.ts'

const section = (id: string, noRaw: string, title: string, at: number, parent: string | null = null) =>
  ({ id, noRaw, title, span: [at, at + 6], parent }) as unknown as Section
const sections = [
  section('s1', '一、', '总体要求', 10),
  section('s2', '二、', '保障', 40),
  section('s3', '（一）', '组织', 50, 's2'),
]
const measures = [{ no: '7', span: [60, 70] }] as unknown as DraftMeasure[]

describe('the place of words in a plan', () => {
  it('is the headings above them, from the chapter down', () => {
    expect(placeInPlan({ sections, measures: [] }, 20)).toBe('一、总体要求')
    expect(placeInPlan({ sections, measures: [] }, 65)).toBe('二、保障 › （一）组织')
  })

  it('names the measure they lie in', () => {
    expect(placeInPlan({ sections, measures }, 65)).toBe('二、保障 › （一）组织 › 举措 7')
    expect(placeInPlan({ sections, measures }, 70)).toBe('二、保障 › （一）组织')
  })

  it('is nothing before the first heading', () => {
    expect(placeInPlan({ sections, measures }, 3)).toBe('')
  })
})
