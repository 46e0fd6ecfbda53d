import { describe, expect, it } from 'vitest'
import {
  accept,
  addTarget,
  assignSameAsAbove,
  assignSupporting,
  assignUnits,
  chooseMechanisms,
  closedDoubts,
  confidentItems,
  deleteItem,
  doubtKey,
  doubtsOf,
  editMeasure,
  goToStep,
  mergeWithPrevious,
  openDoubts,
  record,
  redo,
  reopen,
  reservations,
  reviewedPlanDraft,
  reviewItems,
  reviewProgress,
  splitMeasure,
  startHistory,
  startReview,
  targetFromSelection,
  toggleMechanism,
  undo,
  unknownUnits,
} from './index.ts'
import type { Review } from './review.ts'
import { sampleDraft } from './testing/sample-draft.ts'

const draft = sampleDraft()
const { text } = draft.source
const start = startReview(draft)
const measure = (review: Review, id: string) => review.draft.measures.find((one) => one.id === id)

describe('a review', () => {
  it('leaves the text with the draft and becomes the draft again', () => {
    expect(start.draft.source).not.toHaveProperty('text')
    expect(reviewedPlanDraft(start, text)).toEqual(draft)
  })

  it('lists items in text order', () => {
    expect(reviewItems(start.draft).map((item) => item.id)).toEqual(['g1', 'm1', 'm2', 'm3', 'i1', 'i2'])
  })

  it('remembers the step and does not change when it is there already', () => {
    expect(goToStep(start, 'assign').step).toBe('assign')
    expect(goToStep(start, 'review')).toBe(start)
  })
})

describe('confidence', () => {
  const reserved = (id: string) => {
    const item = reviewItems(start.draft).find((one) => one.id === id)!
    return reservations(item, doubtsOf(item, start.draft.diagnostics))
  }

  it('is high where nothing is implied, mended, led by convention or doubted', () => {
    expect(reserved('g1')).toEqual([])
    expect(confidentItems(start.draft, []).map((item) => item.id)).toEqual(['g1', 'i1', 'i2'])
  })

  it('names what holds an item back', () => {
    expect(reserved('m1')).toEqual(['implied'])
    expect(reserved('m2')).toEqual(['convention'])
    expect(reserved('m3')).toEqual(['doubt'])
  })

  it('is not lowered by a doubt about a whole chapter', () => {
    const span: readonly [number, number] = [0, text.length]
    const chapter = { code: 'TT-P-060', severity: 'hint', message: '编号不连', span } as const
    const item = reviewItems(start.draft).find((one) => one.id === 'm1')!
    expect(reservations(item, doubtsOf(item, [chapter]))).toEqual(['implied'])
  })

  it('offers accepted items no second time', () => {
    expect(confidentItems(start.draft, ['g1']).map((item) => item.id)).toEqual(['i1', 'i2'])
  })
})

describe('progress', () => {
  it('counts accepted items, open doubts and assigned measures', () => {
    expect(reviewProgress(start)).toEqual({ accepted: 0, items: 6, openDoubts: 2, assigned: 2, measures: 3 })
  })

  it('settles a doubt with its item, and one without an item only by name', () => {
    const withItem = accept(start, ['m3'])
    expect(openDoubts(withItem).map((doubt) => doubt.code)).toEqual(['TT-P-140'])
    expect(openDoubts(accept(withItem, [doubtKey(draft.diagnostics[1]!)]))).toEqual([])
  })

  it('keeps an error open until somebody answers it, however many items are passed', () => {
    const diagnostics = draft.diagnostics.map((one) => ({ ...one, severity: 'error' as const }))
    const grave = accept(startReview({ ...draft, diagnostics }), ['g1', 'm1', 'm2', 'm3', 'i1', 'i2'])
    expect(openDoubts(grave)).toHaveLength(2)
    expect(openDoubts(accept(grave, diagnostics.map(doubtKey)))).toEqual([])
  })

  it('tells how many doubts an act closed', () => {
    expect(closedDoubts(start, accept(start, ['m3']))).toBe(1)
    expect(closedDoubts(start, accept(start, ['m1']))).toBe(0)
    expect(closedDoubts(accept(start, ['m3']), start)).toBe(0)
  })

  it('opens again what is taken back', () => {
    expect(reviewProgress(reopen(accept(start, ['g1', 'm1']), 'g1')).accepted).toBe(1)
  })
})

describe('editing', () => {
  it('changes a field and accepts the item', () => {
    const edited = editMeasure(start, 'm1', { title: '口袋公园' })
    expect(measure(edited, 'm1')?.title).toBe('口袋公园')
    expect(edited.accepted).toEqual(['m1'])
    expect(measure(start, 'm1')?.title).toBeNull()
  })

  it('deletes an item with its links and its place as parent', () => {
    expect(deleteItem(start, 'm2').draft.links).toEqual([])
    expect(deleteItem(start, 'i1').draft.indicators).toEqual([{ ...draft.indicators[1], parent: null }])
  })

  it('switches a mechanism off and on', () => {
    const off = toggleMechanism(start, 'k1')
    expect(off.mechanismsOff).toEqual(['k1'])
    expect(toggleMechanism(off, 'k1').mechanismsOff).toEqual([])
  })
})

describe('mechanisms', () => {
  it('are all taken or none', () => {
    const none = chooseMechanisms(start, false)
    expect(none.mechanismsOff).toEqual(['k1'])
    expect(chooseMechanisms(none, true).mechanismsOff).toEqual([])
  })
})

describe('merging', () => {
  it('keeps the id of the first and everything of both', () => {
    const merged = mergeWithPrevious(accept(start, ['m1', 'm2']), 'm2')
    const one = measure(merged, 'm1')
    expect(merged.draft.measures.map((each) => each.id)).toEqual(['m1', 'm3'])
    expect(one?.targets).toHaveLength(3)
    expect(one?.leadUnits.map((unit) => unit.name)).toEqual(['县建设局', '县农业农村局'])
    expect(text.slice(...(one?.span ?? [0, 0]))).toMatch(/^1\.建设.*等）$/s)
    expect(merged.accepted).toEqual([])
  })

  it('points links to the first and drops one that would join it to itself', () => {
    expect(mergeWithPrevious(start, 'm2').draft.links.map(({ from, to }) => [from, to])).toEqual([['m1', 'm3']])
  })

  it('leaves the first measure alone', () => {
    expect(mergeWithPrevious(start, 'm1')).toBe(start)
  })
})

describe('splitting', () => {
  const at = text.indexOf('绿道')
  const split = splitMeasure(start, 'm1', at)

  it('sends targets with their sentences and gives the second part an id of its own', () => {
    expect(split.draft.measures.map((one) => one.id)).toEqual(['m1', 'm4', 'm2', 'm3'])
    expect(measure(split, 'm1')?.targets.map((target) => target.metric)).toEqual(['口袋公园40个以上'])
    expect(measure(split, 'm4')?.targets.map((target) => target.metric)).toEqual(['绿道全覆盖'])
    expect(measure(split, 'm4')?.no).toBeNull()
  })

  it('lets one bracket speak for both parts', () => {
    expect(measure(split, 'm1')?.leadUnits.map((unit) => unit.name)).toEqual(['县建设局'])
    expect(measure(split, 'm4')?.leadUnits.map((unit) => unit.name)).toEqual(['县建设局'])
  })

  it('refuses a place outside', () => {
    expect(splitMeasure(start, 'm1', measure(start, 'm1')!.span[0])).toBe(start)
    expect(splitMeasure(start, 'm9', at)).toBe(start)
  })
})

describe('assigning units', () => {
  it('sets a lead unit on several measures and claims no place in the text', () => {
    const done = assignUnits(start, ['m2', 'm3'], { lead: ['县民政局'] })
    const end = measure(start, 'm3')!.span[1]
    expect(measure(done, 'm3')?.leadUnits).toEqual([{ name: '县民政局', span: [end, end] }])
    expect(measure(done, 'm2')?.supportingUnits.map((unit) => unit.name)).toEqual(['县人力社保局'])
    expect(reviewProgress(done).assigned).toBe(3)
  })

  it('keeps the place of a unit that the text names', () => {
    const helped = measure(assignSupporting(start, 'm2', ['县民政局', '县农业农村局']), 'm2')
    expect(helped?.supportingUnits.map((unit) => unit.name)).toEqual(['县民政局'])
    expect([helped?.leadUnits, helped?.leadExplicit]).toEqual([measure(start, 'm2')?.leadUnits, false])
    const done = assignUnits(start, ['m2'], { lead: ['县人力社保局'], supporting: ['县农业农村局'] })
    expect(measure(done, 'm2')?.leadUnits).toEqual([draft.measures[1]?.supportingUnits[0]])
  })

  it('repeats the units of the row above', () => {
    const done = assignSameAsAbove(start, 'm3', ['m1', 'm2', 'm3'])
    expect(measure(done, 'm3')?.leadUnits.map((unit) => unit.name)).toEqual(['县农业农村局'])
    expect(assignSameAsAbove(start, 'm1', ['m1', 'm2', 'm3'])).toBe(start)
    // Whom the document named stays.
    expect(assignSameAsAbove(start, 'm2', ['m1', 'm2', 'm3'])).toBe(start)
    const supported = assignSupporting(start, 'm3', ['县妇联'])
    const filled = assignSameAsAbove(supported, 'm3', ['m1', 'm2', 'm3'])
    expect(measure(filled, 'm3')?.supportingUnits.map((unit) => unit.name)).toEqual(['县妇联'])
  })

  it('lists units that no known name fits', () => {
    expect(unknownUnits(start.draft, ['县建设局', '县林业局', '县人力社保局'])).toEqual([
      { name: '县农业农村局', measures: 1 },
    ])
  })
})

describe('a target from a selection', () => {
  const select = (words: string) => {
    const from = text.indexOf(words)
    return targetFromSelection(text, [from, from + words.length], '2025')
  }

  it('reads metric, comparator, figure and unit', () => {
    expect(select('建成口袋公园40个以上')).toMatchObject({ comparator: '>=', value: '40', unit: '个', due: '2025' })
    expect(select('全县数字经济总量超过90亿元')).toMatchObject({
      metric: '全县数字经济总量',
      comparator: '>',
      value: '90',
      unit: '亿元',
    })
  })

  it('quotes exactly what was selected', () => {
    expect(select('绿道全覆盖')).toMatchObject({ quote: '绿道全覆盖', value: null, comparator: 'qualitative' })
  })

  it('joins the targets of its item in text order', () => {
    const added = addTarget(start, 'm1', select('建设口袋公园'))
    expect(measure(added, 'm1')?.targets[0]?.quote).toBe('建设口袋公园')
    expect(addTarget(start, 'i1', select('绿道'))).toBe(start)
  })
})

describe('the way back', () => {
  it('undoes and redoes acts, and records none that changed nothing', () => {
    const first = record(startHistory(start), accept(start, ['g1']))
    expect(record(first, first.present)).toBe(first)
    const back = undo(first)
    expect(back.present).toBe(start)
    expect(redo(back).present.accepted).toEqual(['g1'])
    expect(undo(back)).toBe(back)
  })
})
