import { describe, expect, it } from 'vitest'
import { csvRows } from './csv-rows.ts'

const cells = (text: string) => csvRows(text).map(({ cells }) => cells)

describe('csvRows', () => {
  it.each([
    [
      'plain rows',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'the mark and line ends of Excel',
      '\uFEFFa,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes, commas and breaks within',
      '"a ""x""","b,\nc"\n1,2',
      [
        ['a "x"', 'b,\nc'],
        ['1', '2'],
      ],
    ],
    ['empty cells at both ends', ',b,\n', [['', 'b', '']]],
    ['an empty cell at the very end', 'a,', [['a', '']]],
    ['empty lines', 'a\n\n\nb\n', [['a'], ['b']]],
    ['nothing', '', []],
  ])('reads %s', (_, text, rows) => {
    expect(cells(text)).toEqual(rows)
  })

  it('says on which line a row begins, breaks within cells counted', () => {
    expect(csvRows('a\n"b\nc"\nd').map(({ line }) => line)).toEqual([1, 2, 4])
  })

  it.each([
    ['a\n"b', '第2行：引号没有配对；补上引号，或去掉多余的引号'],
    ['"a"b\n', '第1行：引号没有配对；补上引号，或去掉多余的引号'],
  ])('refuses %j with its line', (text, sentence) => {
    expect(() => csvRows(text)).toThrow(sentence)
  })
})
