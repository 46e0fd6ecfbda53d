import excel from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { ContactList } from './contact-row.ts'
import { readContacts } from './read-contacts.ts'

type Cells = readonly (string | number | null)[]

async function read(rows: readonly Cells[], merges: readonly string[] = []): Promise<ContactList> {
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('通讯录')
  rows.forEach((cells, at) => {
    sheet.getRow(at + 1).values = [...cells]
  })
  for (const merge of merges) sheet.mergeCells(merge)
  return readContacts(Buffer.from(await book.xlsx.writeBuffer()), '通讯录.xlsx')
}

const person = (name: string, more: object = {}) => ({ name, title: null, phone: null, officePhone: null, ...more })

describe('a contact list is read', () => {
  it('with a head of one line below title and date, and numbers that are numbers', async () => {
    const list = await read([
      ['某县共同富裕工作联络员通讯录'],
      ['2026年3月'],
      ['序号', '单位', '分管领导', '电话', '牵头科室', '负责人', '电话', '联络员', '手机'],
      [1, '县教育局', '方 正', '0574-88880001', '基教科', '甄有恒', '88880002', '言午', 13900000103],
    ])
    expect(list.problems).toEqual([])
    expect(list.rows).toEqual([
      {
        row: '4',
        unit: '县教育局',
        section: '基教科',
        contacts: {
          leader: person('方正', { officePhone: '0574-88880001' }),
          section_head: person('甄有恒', { officePhone: '88880002' }),
          liaison: person('言午', { phone: '13900000103' }),
        },
      },
    ])
  })

  it('with a head of two lines whose upper cells are merged, in another order of columns', async () => {
    const list = await read(
      [
        ['责任单位', '联络员', '', '', '牵头科室', '', '', '分管领导', '', '备注'],
        ['', '姓名', '手机', '办公电话', '名称', '负责人', '联系电话', '姓名', '职务', ''],
        ['县财政局', '钱途', '139-0000-0201', '2091234', '综合科', '金多', '13900000202', '方正', '副局长', '无'],
      ],
      ['A1:A2', 'B1:D1', 'E1:G1', 'H1:I1', 'J1:J2'],
    )
    expect(list.problems).toEqual([])
    expect(list.rows).toMatchObject([
      {
        unit: '县财政局',
        section: '综合科',
        contacts: {
          leader: person('方正', { title: '副局长' }),
          section_head: person('金多', { phone: '13900000202' }),
          liaison: person('钱途', { phone: '13900000201', officePhone: '2091234' }),
        },
      },
    ])
  })

  it('with a unit merged over two lines, empty lines and a note below', async () => {
    const list = await read(
      [
        ['单位', '联络员', '手机', '微信号'],
        ['县教育局', '言午', '13900000103', 'x'],
        ['', '何许', '13900000104', ''],
        ['', '', '', ''],
        ['注：人员变动请及时报送，本表由共富办汇总后印发各单位。', '', '', ''],
      ],
      ['A2:A3', 'A5:D5'],
    )
    expect(list.rows).toMatchObject([{ unit: '县教育局', contacts: { liaison: { name: '言午' } } }])
    expect(list.problems).toEqual([
      {
        place: '第3行',
        message: '“县教育局”第二次写联络员“何许”，没有读入',
        suggestion: '每个岗位只登记一人，请确认由谁担任',
      },
    ])
    expect(list.ignored).toEqual(['微信号'])
  })

  it('with every doubt told by its cell, and the rest taken', async () => {
    const list = await read([
      ['单位', '分管领导', '电话', '联络员', '手机'],
      ['县教育局', '方正、圆通', '1390000010', '', '13900000105'],
      ['', '无主', '', '', ''],
      ['县财政局', '金多', '13900000106/0574-88880001、13900000107', '—', ''],
    ])
    expect(list.problems.map(({ place, message }) => [place, message])).toEqual([
      ['B2', '一格里有2个人，只读入“方正”'],
      ['C2', '“1390000010”不像一个号码，没有读入'],
      ['E2', '有电话，没有姓名，没有读入'],
      [expect.stringMatching(/3/), '这一行没有单位，没有读入'],
      ['C4', '同一人有几个手机，只读入第一个'],
    ])
    expect(list.rows.map(({ contacts }) => contacts.leader)).toEqual([
      person('方正'),
      person('金多', { phone: '13900000106', officePhone: '0574-88880001' }),
    ])
    expect(list.rows.map(({ contacts }) => contacts.liaison)).toEqual([null, null])
  })
})

describe('what is no contact list is refused', () => {
  it('with what to do', async () => {
    await expect(
      read([
        ['项目', '金额'],
        ['甲', 1],
      ]),
    ).rejects.toThrow(/没有找到通讯录.*下载空表/)
    await expect(read([['机密★'], ['单位', '联络员'], ['县教育局', '言午']])).rejects.toThrow(/严禁上传涉密信息/)
    await expect(readContacts(Buffer.from('PK\u0003\u0004坏'), '通讯录.xlsx')).rejects.toMatchObject({ status: 422 })
    await expect(readContacts(new Uint8Array(6_000_000).fill(65), '大.xlsx')).rejects.toThrow(/超过5MB/)
    const many = Array.from({ length: 1001 }, (_, at) => [`第${at}局`, '某人'])
    await expect(read([['单位', '联络员'], ...many])).rejects.toThrow(/一次最多1000行/)
  })
})
