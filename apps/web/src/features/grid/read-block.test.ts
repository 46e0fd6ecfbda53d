import { describe, expect, it } from 'vitest'
import { isBlock, readBlock } from './read-block.ts'

describe('a block from Excel', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"一\n二"\t三', [['一\n二', '三']]],
    ['"他说""好"""\t', [['他说"好"', '']]],
    ['"引号没有结束\tb', [['"引号没有结束', 'b']]],
    [
      '\t\n\t',
      [
        ['', ''],
        ['', ''],
      ],
    ],
  ])('is read cell by cell: %j', (text, rows) => {
    expect(readBlock(text)).toEqual(rows)
  })

  it('is more than one cell', () => {
    expect(['新建10家', '"一\n二"', '新建10家\n', 'a\tb', 'a\nb'].map(isBlock)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
  })
})
