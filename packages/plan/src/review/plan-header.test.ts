import { describe, expect, it } from 'vitest'
import { editHeader, headerFaults, headerOf, startReview } from './index.ts'
import { sampleDraft } from './testing/sample-draft.ts'

const start = startReview(sampleDraft())
const header = headerOf(start.draft)

describe('the header of a draft', () => {
  it('is corrected field by field and leaves the rest as it was', () => {
    const edited = editHeader(start, {
      title: '口袋公园行动方案',
      documentNo: '县政发〔2021〕7号',
      issuedOn: '2021-06-30',
    })
    expect(headerOf(edited.draft)).toEqual({
      ...header,
      title: '口袋公园行动方案',
      documentNo: '县政发〔2021〕7号',
      issuedOn: '2021-06-30',
    })
    expect(edited.draft.measures).toBe(start.draft.measures)
    expect(start.draft.title).toBe('行动方案')
  })

  it('takes along the dates that came from the end of the plan, and no date that the text prints', () => {
    const [first, ...others] = start.draft.measures
    const [borrowed, printed] = first!.targets
    const measures = [{ ...first!, targets: [{ ...borrowed!, dueFrom: 'plan' as const }, printed!] }, ...others]
    const before = { ...start, draft: { ...start.draft, measures } }
    const edited = editHeader(before, { period: { from: '2021', to: '2027' } })
    expect(edited.draft.measures[0]?.targets.map((one) => one.due)).toEqual(['2027', '2025'])
    expect(editHeader(before, { period: null }).draft.measures[0]?.targets.map((one) => one.due)).toEqual([
      null,
      '2025',
    ])
    expect(editHeader(before, { title: '别的' }).draft.measures).toBe(measures)
  })

  it('is refused without a title, with half a period, backwards, or with a day that no calendar has', () => {
    expect(headerFaults(header)).toEqual([])
    expect(headerFaults({ ...header, title: ' ' })).toEqual(['title'])
    expect(headerFaults({ ...header, period: { from: '2021', to: '' } })).toEqual(['period'])
    expect(headerFaults({ ...header, period: { from: '二〇二一', to: '2025' } })).toEqual(['period'])
    expect(headerFaults({ ...header, period: { from: '2025', to: '2021' } })).toEqual(['order'])
    expect(headerFaults({ ...header, period: { from: '2021-03', to: '2021-12' } })).toEqual([])
    expect(headerFaults({ ...header, issuedOn: '2021-02-29' })).toEqual(['issuedOn'])
    expect(headerFaults({ ...header, issuedOn: '2024-02-29' })).toEqual([])
    expect(headerFaults({ ...header, issuedOn: '2021年6月' })).toEqual(['issuedOn'])
  })
})
