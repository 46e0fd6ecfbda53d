import { describe, expect, it } from 'vitest'
import { readHeader } from './read-header.ts'

const form = (fields: Readonly<Record<string, string>>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

describe('the header read from its form', () => {
  it('has no value where a field is empty', () => {
    expect(readHeader(form({ title: ' 书屋方案 ', kind: 'other', from: '', to: '', issuedOn: ' ' }))).toEqual({
      title: '书屋方案',
      kind: 'other',
      period: null,
      documentNo: null,
      issuer: null,
      issuedOn: null,
    })
  })

  it('takes one year for both ends, and a title over two lines for one', () => {
    const read = readHeader(form({ title: '书屋\n方案', from: '', to: '2025' }))
    expect([read.title, read.period]).toEqual(['书屋方案', { from: '2025', to: '2025' }])
  })

  it.each([
    ['2021年6月3日', '2021-06-03'],
    ['2021.6.3', '2021-06-03'],
    ['2021-06-03', '2021-06-03'],
    ['六月三日', '六月三日'],
  ])('reads the day %s as %s', (written, day) => {
    expect(readHeader(form({ issuedOn: written })).issuedOn).toBe(day)
  })
})
