import { describe, expect, it } from 'vitest'
import { sentenceAround, textAfter, textBefore } from './sentence-around.ts'

const text = '一、公园\n1.建公园。到2025年，建成公园40个。\n2.修步道。到2025年，修成步道60公里。\n二、保障\n'
const cut = (span: readonly [number, number]) => text.slice(...span)
const figure = [text.indexOf('公园40个'), text.indexOf('公园40个') + 5] as const

describe('the words around a place of the source', () => {
  it('are its sentence, from beginning to end', () => {
    expect(cut(sentenceAround(text, figure))).toBe('到2025年，建成公园40个。')
  })

  it('before and after it are whole sentences where there are any', () => {
    const [from, to] = sentenceAround(text, figure)
    expect(textBefore(text, from)).toBe('1.建公园。')
    expect(textAfter(text, to)).toBe('\n2.修步道。到2025年，修成步道60公里。\n二、保障\n')
    expect(textBefore('建成公园', 4)).toBe('建成公园')
    expect(textAfter('建成公园', 2)).toBe('公园')
  })

  it('are never more than a glance', () => {
    const long = '每村都有一处活动场所，'.repeat(100)
    expect(textBefore(long, 600)).toHaveLength(80)
    expect(textAfter(long, 600)).toHaveLength(80)
  })
})
