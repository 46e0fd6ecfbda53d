import { describe, expect, it } from 'vitest'
import { confirmDraft, UnconfirmableDraft } from './confirm-draft.ts'
import type { PlanDraft } from './plan-draft.ts'
import { sampleDraft } from './review/testing/sample-draft.ts'

const draft = sampleDraft()
const [first, ...others] = draft.measures as [PlanDraft['measures'][0], ...PlanDraft['measures']]
const withFirst = (changes: Partial<typeof first>): PlanDraft => ({
  ...draft,
  measures: [{ ...first, ...changes }, ...others],
})
const unit = (name: string) => ({ name, span: [0, 0] as const })

describe('confirming a draft', () => {
  it('takes every quote and every text from the source', () => {
    const forged = withFirst({ targets: first.targets.map((target) => ({ ...target, quote: '别处的话' })) })
    const confirmed = confirmDraft(forged, [])
    const { text } = draft.source
    expect(confirmed.measures[0]?.text).toBe(text.slice(...first.span))
    expect(confirmed.measures[0]?.targets.length).toBeGreaterThan(0)
    for (const target of confirmed.measures[0]?.targets ?? []) expect(target.quote).toBe(text.slice(...target.span))
  })

  it('names a unit once per measure, leading before supporting', () => {
    const repeated = withFirst({
      leadUnits: [unit('县建设局'), unit(' 县建设局')],
      supportingUnits: [unit('县建设局'), unit('县水利局'), unit('')],
    })
    const confirmed = confirmDraft(repeated, [])
    expect(confirmed.measures[0]).toMatchObject({ units: { lead: ['县建设局'], supporting: ['县水利局'] } })
    expect(confirmed.unitNames.slice(0, 2)).toEqual(['县建设局', '县水利局'])
    expect(new Set(confirmed.unitNames).size).toBe(confirmed.unitNames.length)
  })

  it('lets references to deleted items go', () => {
    const link = { kind: 'supports', span: first.span } as const
    const second = others[0]?.id ?? ''
    const confirmed = confirmDraft(
      {
        ...withFirst({ section: 's99' }),
        links: [
          { ...link, from: first.id, to: 'm99' },
          { ...link, from: first.id, to: second },
          { ...link, from: first.id, to: second },
          { ...link, from: first.id, to: first.id },
        ],
        indicators: draft.indicators.slice(1),
      },
      [],
    )
    expect(confirmed.measures[0]?.section).toBeNull()
    expect(confirmed.links).toHaveLength(1)
    expect(confirmed.indicators.map((indicator) => indicator.parent)).toEqual([null])
  })

  it('keeps mechanisms that are not taken up, marked so', () => {
    const mechanism = { id: 'k1', kind: 'list', name: '清单', params: {}, quote: '', span: first.span } as const
    const plan: PlanDraft = { ...draft, mechanisms: [mechanism, { ...mechanism, id: 'k2' }] }
    expect(confirmDraft(plan, ['k2']).mechanisms.map((one) => [one.id, one.chosen])).toEqual([
      ['k1', true],
      ['k2', false],
    ])
  })

  const beyond = draft.source.text.length + 1
  const section = { id: 's1', level: 1, no: '1', noRaw: '一、', title: '', span: [0, 1] as const, parent: null }
  it.each<[string, PlanDraft]>([
    ['an id that repeats', { ...draft, measures: [first, first] }],
    ['an item outside the text', withFirst({ span: [0, beyond] })],
    ['a span that runs backwards', withFirst({ span: [5, 2] })],
    ['a target outside the text', withFirst({ targets: first.targets.map((one) => ({ ...one, span: [0, beyond] })) })],
    [
      'sections in a circle',
      {
        ...draft,
        sections: [
          { ...section, parent: 's2' },
          { ...section, id: 's2', parent: 's1' },
        ],
      },
    ],
  ])('refuses %s', (_what, faulty) => {
    expect(() => confirmDraft(faulty, [])).toThrow(UnconfirmableDraft)
  })
})
