import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Pairable, pairMeasures } from './pair-measures.ts'

const item = (id: string, no: string, text: string, title: string | null = null): Pairable => ({
  id,
  no,
  noRaw: `${no}.`,
  title,
  text: `${no}.${title ?? ''}${text}`,
})
const partners = (old: Pairable[], next: Pairable[]) =>
  pairMeasures(old, next).pairs.map((pair) => [pair.measureId, pair.draftMeasureId, pair.by])

const orchard = '建设茶园绿色防控示范点12个，带动周边农户增收。'
const library = '新建乡村书屋30家，每周开放不少于40小时。'
const clinic = '配齐村卫生室巡诊车辆，实现每村每周巡诊一次。'

describe('pairing a plan with its new version', () => {
  it('finds the same text under another number', () => {
    expect(partners([item('m-1', '1', orchard)], [item('a', '1', library), item('b', '2', orchard)])).toEqual([
      ['m-1', 'b', 'text'],
    ])
  })

  it('takes layout and full-width figures for the same text', () => {
    const wide = '1． 建设茶园绿色防控示范点１２个， 带动周边\n农户增收。'
    const next: Pairable = { id: 'a', no: '1', noRaw: '1．', title: null, text: wide }
    expect(partners([item('m-1', '1', orchard)], [next])).toEqual([['m-1', 'a', 'text']])
  })

  it('knows a numeral in brackets of either width for no part of the text', () => {
    const old: Pairable = { id: 'm-1', no: '2', noRaw: '(二)', title: null, text: `（二）${orchard}` }
    const next: Pairable = { id: 'a', no: '3', noRaw: '（三）', title: null, text: `（三）${orchard}` }
    expect(partners([old], [next])).toEqual([['m-1', 'a', 'text']])
  })

  it('prefers the same text to the same title', () => {
    const old = [item('m-1', '1', orchard, '富民行动')]
    const next = [item('a', '1', library, '富民行动'), item('b', '2', orchard, '富民行动')]
    expect(partners(old, next)).toEqual([['m-1', 'b', 'text']])
  })

  it('finds the same title with rewritten text', () => {
    const old = [item('m-1', '1', orchard, '书香乡村'), item('m-2', '2', clinic, '巡诊到村')]
    const next = [item('a', '2', library, '书香乡村'), item('b', '1', clinic, '巡诊到村')]
    expect(partners(old, next)).toEqual([
      ['m-1', 'a', 'title'],
      ['m-2', 'b', 'text'],
    ])
  })

  it('finds a text whose figure changed, and says how similar it is', () => {
    const [pair] = pairMeasures([item('m-1', '1', orchard)], [item('a', '3', orchard.replace('12', '20'))]).pairs
    expect(pair).toMatchObject({ draftMeasureId: 'a', by: 'similarity' })
    expect(pair?.similarity).toBeGreaterThan(0.8)
    expect(pair?.similarity).toBeLessThan(1)
  })

  it('asks less of a text under the same number', () => {
    const old = [item('m-1', '7', '新建乡村书屋30家，每周开放不少于40小时，组织阅读活动。')]
    const half = '新建乡村书屋45家，每周开放，配备数字阅读设备和管理人员。'
    expect(partners(old, [item('a', '7', half)])).toEqual([['m-1', 'a', 'similarity']])
    expect(partners(old, [item('a', '9', half)])).toEqual([['m-1', null, null]])
  })

  it('does not pair two works because they bear the same number', () => {
    const { pairs, added } = pairMeasures([item('m-1', '1', orchard)], [item('a', '1', clinic)])
    expect(pairs).toEqual([{ measureId: 'm-1', draftMeasureId: null, by: null, similarity: 0 }])
    expect(added).toEqual(['a'])
  })

  it('pairs repeated texts in their order', () => {
    const old = [item('m-1', '1', orchard), item('m-2', '2', orchard)]
    const next = [item('a', '1', orchard), item('b', '2', orchard), item('c', '3', orchard)]
    expect(partners(old, next)).toEqual([
      ['m-1', 'a', 'text'],
      ['m-2', 'b', 'text'],
    ])
    expect(pairMeasures(old, next).added).toEqual(['c'])
  })

  it('leaves empty items unpaired', () => {
    const empty = { id: 'm-1', no: null, noRaw: null, title: null, text: '' }
    expect(pairMeasures([empty], [{ ...empty, id: 'a' }])).toEqual({
      pairs: [{ measureId: 'm-1', draftMeasureId: null, by: null, similarity: 0 }],
      added: ['a'],
    })
  })
})

const texts = fc.array(fc.constantFrom('茶园', '书屋', '巡诊', '新建', '提升', '12个', '全覆盖', '每村'), {
  maxLength: 9,
})
const items = (prefix: string) =>
  fc
    .array(fc.record({ no: fc.constantFrom('1', '2', '3', '4'), words: texts, titled: fc.boolean() }), {
      maxLength: 30,
    })
    .map((list) =>
      list.map(({ no, words, titled }, at) =>
        item(`${prefix}${at}`, no, words.join(''), titled ? (words[0] ?? null) : null),
      ),
    )

describe('any two versions', () => {
  it('pair one to one and leave nobody out', () => {
    fc.assert(
      fc.property(items('m'), items('d'), (old, next) => {
        const { pairs, added } = pairMeasures(old, next)
        const taken = pairs.flatMap((pair) => pair.draftMeasureId ?? [])
        expect(pairs.map((pair) => pair.measureId)).toEqual(old.map((one) => one.id))
        expect(new Set(taken).size).toBe(taken.length)
        expect([...taken, ...added].sort()).toEqual(next.map((one) => one.id).sort())
      }),
    )
  })

  it('pair with themselves completely, each non-empty text with an equal one', () => {
    fc.assert(
      fc.property(items('m'), (old) => {
        const next = old.map((one) => ({ ...one, id: `d${one.id}` }))
        const text = new Map([...old, ...next].map((one) => [one.id, one.text.slice(2)]))
        for (const { measureId, draftMeasureId } of pairMeasures(old, next).pairs) {
          if (text.get(measureId) !== '') expect(text.get(draftMeasureId ?? '')).toBe(text.get(measureId))
        }
      }),
    )
  })
})
