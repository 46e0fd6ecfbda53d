import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../read-limits.ts'
import { openZip } from './open-zip.ts'

const text = (bytes: Uint8Array, name: string): [string, boolean] => {
  let read = ''
  const isWhole = openZip(bytes, defaultLimits).read(name, (piece) => {
    read += new TextDecoder().decode(piece)
  })
  return [read, isWhole]
}

describe('openZip', () => {
  it('reads stored and deflated parts, and files with a comment behind', () => {
    const bytes = zipSync({ a: [strToU8('stored'), { level: 0 }], b: strToU8('deflated') }, { comment: 'x'.repeat(99) })
    expect(text(bytes, 'a')).toEqual(['stored', true])
    expect(text(bytes, 'b')).toEqual(['deflated', true])
    expect(text(bytes, 'c')).toEqual(['', false])
  })

  it('sees that a part was changed', () => {
    const bytes = zipSync({ a: [strToU8('stored'), { level: 0 }] })
    bytes[33] = bytes[33]! ^ 1
    expect(text(bytes, 'a')[1]).toBe(false)
  })

  it('stops a bomb, whatever size it declares', () => {
    const bytes = zipSync({ bomb: new Uint8Array(60_000_000) }, { level: 9 })
    expect(bytes.length).toBeLessThan(100_000)
    // The directory now claims ten bytes.
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const directory = view.getUint32(bytes.length - 6, true)
    view.setUint32(directory + 24, 10, true)
    let largest = 0
    let total = 0
    const read = () =>
      openZip(bytes, { ...defaultLimits, inflatedBytes: 20_000_000 }).read('bomb', (piece) => {
        largest = Math.max(largest, piece.length)
        total += piece.length
      })
    expect(read).toThrow(/压缩炸弹/)
    expect(total).toBeLessThanOrEqual(20_000_000)
    expect(largest).toBeLessThan(18_000_000)
    expect(() => openZip(bytes, defaultLimits).read('bomb', () => {})).toThrow(/压缩炸弹/)
  })

  it('refuses a part that declares more than the limit, too many parts, and encrypted parts', () => {
    const bytes = zipSync({ a: strToU8('a'), b: strToU8('b') })
    expect(() => openZip(bytes, { ...defaultLimits, inflatedBytes: 0 }).read('a', () => {})).toThrow(/压缩炸弹/)
    expect(() => openZip(bytes, { ...defaultLimits, zipEntries: 1 })).toThrow(/压缩炸弹/)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    view.setUint16(view.getUint32(bytes.length - 6, true) + 8, 1, true)
    expect(() => openZip(bytes, defaultLimits)).toThrow(/密码/)
  })

  it('refuses what has no directory', () => {
    expect(() => openZip(strToU8('PK\x03\x04 and no more'), defaultLimits)).toThrow(/损坏/)
  })
})
