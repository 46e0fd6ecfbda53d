import { describe, expect, it } from 'vitest'
import { readText, textSource } from './text-reader.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('encodings', () => {
  it('reads UTF-8 and keeps the byte order mark as a character', () => {
    expect(readText(utf8('方案'), 'a.txt', 'txt').text).toBe('方案')
    expect(readText(utf8('\ufeff方案'), 'a.txt', 'txt').text).toBe('\ufeff方案')
  })

  it('reads GB18030', () => {
    expect(readText(bytes(0xb7, 0xbd, 0xb0, 0xb8), 'a.txt', 'txt')).toMatchObject({ text: '方案', diagnostics: [] })
  })

  it('reads UTF-16 of both orders by its mark', () => {
    for (const littleEndian of [true, false])
      expect(readText(utf16('\ufeff方案', littleEndian), 'a.txt', 'txt').text).toBe('\ufeff方案')
  })

  it('accepts bytes that are no text and says so', () => {
    const { diagnostics } = readText(bytes(0x80, 0xff, 0x31, 0x0a, 0xff), 'a.txt', 'txt')
    expect(diagnostics.map(({ code }) => code)).toEqual(['TT-P-019'])
  })
})

it('gives pasted text the digest of its UTF-8 form', () => {
  expect(textSource('方案')).toMatchObject({ format: 'paste', sha256: readText(utf8('方案'), '', 'txt').sha256 })
})
