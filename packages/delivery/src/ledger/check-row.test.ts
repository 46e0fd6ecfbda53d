import { describe, expect, it } from 'vitest'
import { checkRow, type OtherRow, type RowCells } from './check-row.ts'
import { isCreditCode } from './credit-code.ts'
import type { LedgerColumn, LedgerTemplate } from './ledger-template.ts'

const plain: LedgerColumn = {
  id: 'name',
  name: '名称',
  type: 'text',
  aliases: [],
  unit: null,
  options: [],
  needed: false,
  unique: false,
  form: null,
  past: false,
}
const template: LedgerTemplate = {
  id: 'beds',
  name: '机构',
  about: '一行是一家机构',
  source: '备案回执',
  columns: [
    { ...plain, needed: true, unique: true },
    { ...plain, id: 'code', name: '信用代码', form: 'credit_code', unique: true },
    { ...plain, id: 'kind', name: '类别', type: 'choice', options: ['公办', '民办'] },
    { ...plain, id: 'beds', name: '床位', type: 'number', unit: '张' },
    { ...plain, id: 'nursing', name: '护理型床位', type: 'number', unit: '张' },
    { ...plain, id: 'from', name: '开业日期', type: 'date', past: true },
    { ...plain, id: 'to', name: '停业日期', type: 'date' },
    { ...plain, id: 'town', name: '所在地', type: 'region' },
    { ...plain, id: 'lead', name: '主管单位', type: 'unit' },
  ],
  checks: [
    { kind: 'at_most', column: 'nursing', other: 'beds' },
    { kind: 'not_before', column: 'to', other: 'from' },
  ],
  figure: { name: '机构数', counts: ['verified'], sum: null, unit: '家' },
  clearing: false,
  proof: [],
  closed: false,
  meanings: {},
}
const ground = {
  today: '2026-03-02',
  regionOf: (text: string) => (text === '城关镇' || text === '330213100' ? { id: '330213100', name: '城关镇' } : null),
  unitOf: (text: string) => (text === '县民政局' ? { id: 'u-1', name: '县民政局' } : null),
}
const check = (written: Record<string, string>, before: RowCells = {}, others: readonly OtherRow[] = []) =>
  checkRow(template, written, { before, others, ground })
const problemsOf = (written: Record<string, string>, before: RowCells = {}, others: readonly OtherRow[] = []) =>
  check(written, before, others).problems.map(({ column, message }) => `${column}：${message}`)

describe('the cells of a row', () => {
  it('are kept by their type: decimals, days, one of the options, ids of regions and units', () => {
    const written = {
      ...{ name: ' 松岗养老院 ', code: '91350100m000100y43', kind: '公 办', beds: '1,200张' },
      ...{ from: '2024年3月1日', town: '城关镇', lead: '县民政局' },
    }
    expect(check(written)).toEqual({
      problems: [],
      cells: {
        ...{ name: '松岗养老院', code: '91350100M000100Y43', kind: '公办', beds: '1200', nursing: '' },
        ...{ from: '2024-03-01', to: '', town: '330213100', lead: 'u-1' },
      },
    })
  })

  it('say what is wrong with each and what to do', () => {
    const written = {
      name: '',
      code: '91350100M000100Y44',
      kind: '合办',
      beds: '很多',
      from: '2026-05-01',
      town: '别处',
    }
    expect(problemsOf(written)).toEqual([
      'name：“名称”没有填，请补上',
      'code：“91350100M000100Y44”不是有效的统一社会信用代码（18位，末位校验），请核对',
      'kind：“合办”不在选项中，可填公办、民办',
      'beds：“很多”不是数字，请只填数字',
      'from：2026-05-01还没有到，请核对日期',
      'town：“别处”不是本地区的区划，请核对名称或代码',
    ])
  })

  it('are held against each other and against the other rows', () => {
    expect(problemsOf({ name: '甲院', beds: '10', nursing: '12', from: '2024-03-01', to: '2023-03-01' })).toEqual([
      'nursing：护理型床位大于床位（10），请核对',
      'to：停业日期早于开业日期（2024-03-01），请核对',
    ])
    expect(problemsOf({ name: '甲院' }, {}, [{ name: '甲院', cells: { name: '甲院' } }])).toEqual([
      'name：名称与“甲院”相同，一件事只登记一行',
    ])
  })

  it('stay where nobody wrote anything', () => {
    expect(check({ beds: '20' }, { name: '甲院', kind: '公办', beds: '10' }).cells).toMatchObject({
      name: '甲院',
      kind: '公办',
      beds: '20',
    })
  })
})

it.each([
  ['91350100M000100Y43', true],
  ['91350100M000100Y34', false],
  ['91350100M00010OY43', false],
  ['9135', false],
])('the check digit of a credit code: %s', (code, sound) => {
  expect(isCreditCode(code)).toBe(sound)
})
