import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'
import { unpackMhtml } from './unpack-mhtml.ts'

const saved = (type: string, encoding: string, body: string) =>
  strToU8(
    [
      'From: <Saved by a browser>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html"; boundary="----part"',
      '',
      '------part',
      'Content-Type: image/png',
      '',
      'x',
      '------part',
      `Content-Type: ${type}`,
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
      '------part--',
      '',
    ].join('\r\n'),
  )
const page = '<html><body><p>修路</p></body></html>'
const quoted = [...strToU8(page)]
  .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
  .join('')
const base64 = btoa(String.fromCharCode(...strToU8(page)))

describe('a page saved as one file', () => {
  it.each([
    ['quoted-printable', quoted.replace('<p>', '<p>=\r\n')],
    ['base64', base64.replace(/.{20}/g, '$&\r\n')],
    ['base64', base64.slice(0, -3)],
  ])('is read through %s', async (encoding, body) => {
    const source = await readDocument(saved('text/html; charset="utf-8"', encoding, body), 'a.mht')
    expect(source).toMatchObject({ format: 'html', text: '修路\n', diagnostics: [] })
  })

  it('is null without a page in it, and for other texts', () => {
    expect(unpackMhtml(saved('text/css', '8bit', page))).toBeNull()
    expect(unpackMhtml(strToU8('标题：方案\n\nContent-Type: multipart/related'))).toBeNull()
  })
})
