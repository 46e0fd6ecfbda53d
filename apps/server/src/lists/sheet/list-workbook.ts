import { type ListColumn, levelOfList, listColumns, ownFacts, sideOfList } from '@tongtu/delivery'
import { newWorkbook } from '../../platform/new-workbook.ts'
import { border, font, landscape, writeHead, writeTop } from '../../sheets/printed-table.ts'
import { cellText } from '../../sheets/tall-rows.ts'
import type { ListDetail, ListEntry } from '../schema.ts'

/** Heads of the hidden columns by which a list that comes back is understood. */
export const hiddenHeads = { entryId: '系统编号', revision: '版次', listId: '清单编号' } as const
const TITLE_HEAD = '名称'
const TRACK_HEAD = '跑道'
const SUPPORTS_HEAD = '支撑'

interface Column {
  readonly head: string
  /** In characters. */
  readonly width: number
  readonly value: (entry: ListEntry, index: number) => string | number
}

const lightWords = { on_track: '正常', at_risk: '关注', off_track: '滞后', done: '完成', no_data: '无数据' } as const
const stateWords = { active: '', done: '已完成', dropped: '已移出' } as const
const HEAD = 3

/** The list for A4 landscape; its own columns may be filled in, and rows added below, and the file brought back. */
export async function listWorkbook(detail: ListDetail, place: string): Promise<Buffer> {
  const { list, today, entries } = detail
  const columns = columnsOf(detail)
  const book = await newWorkbook()
  book.creator = '通途'
  const sheet = book.addWorksheet(list.name.replace(/[\\/:*?[\]]/g, '').slice(0, 31) || '清单', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD }],
    pageSetup: landscape(HEAD),
    headerFooter: { oddFooter: `&L截至${today}&C第&P页，共&N页` },
  })
  const hidden = Object.values(hiddenHeads)
  sheet.columns = [...columns.map(({ width }) => ({ width })), ...hidden.map(() => ({ width: 8, hidden: true }))]
  const note = `${place}　截至${today}　共${list.listed}项`
  writeTop(sheet, columns.length, `${list.planTitle}${list.year}年${list.name}`, note)
  columns.forEach(({ head }, index) => {
    writeHead(sheet.getCell(HEAD, index + 1), head)
  })
  hidden.forEach((head, index) => {
    sheet.getCell(HEAD, columns.length + 1 + index).value = head
  })
  entries.forEach((entry, index) => {
    const cells = columns.map(({ value }) => cellText(value(entry, index)) || null)
    sheet.getRow(HEAD + 1 + index).values = [...cells, entry.id, entry.revision, list.id]
  })
  for (let row = HEAD + 1; row <= HEAD + entries.length; row++) {
    for (let column = 1; column <= columns.length; column++) {
      const cell = sheet.getCell(row, column)
      Object.assign(cell, { font, border })
      cell.alignment = { vertical: 'middle', wrapText: true, horizontal: 'left' }
      if (column > 1) cell.numFmt = '@'
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

function columnsOf({ list, tracks }: ListDetail): readonly Column[] {
  const trackName = ({ trackId }: ListEntry) => tracks.find(({ id }) => id === trackId)?.name ?? ''
  const supported = ({ supports }: ListEntry) => supports.map(({ title }) => title).join('、')
  return [
    { head: '序号', width: 6, value: (_entry, index) => index + 1 },
    { head: TITLE_HEAD, width: 28, value: ({ title }) => title },
    { head: '编号', width: 8, value: ({ label, measureNo }) => label ?? measureNo ?? '' },
    ...(sideOfList(list.kind) === null ? [] : [{ head: TRACK_HEAD, width: 12, value: trackName }]),
    ...listColumns(list.kind, list.columns).map(({ key, head }) => ({
      head,
      width: 22,
      value: ({ details }: ListEntry) => details[key] ?? '',
    })),
    { head: '年度目标', width: 26, value: ({ goal }) => goal ?? '' },
    { head: '牵头单位', width: 16, value: ({ lead }) => lead.join('、') },
    { head: '完成时限', width: 10, value: ({ due }) => due ?? '' },
    { head: '灯', width: 7, value: ({ chain }) => lightWords[chain.light] },
    ...(levelOfList(list.kind) === null ? [] : [{ head: SUPPORTS_HEAD, width: 24, value: supported }]),
    { head: '状态', width: 14, value: ({ state, reason, carried }) => stateOf(state, reason, carried) },
  ]
}

function stateOf(state: ListEntry['state'], reason: string | null, carried: boolean): string {
  const words = [carried ? '上年结转' : '', stateWords[state], reason ?? '']
  return words.filter((word) => word !== '').join('：')
}

/** The columns of a list that may be filled in on paper or in Excel. */
export function fillable(list: ListDetail['list']): readonly ListColumn[] {
  return [
    { key: 'title', head: TITLE_HEAD },
    ...(sideOfList(list.kind) === null ? [] : [{ key: 'track', head: TRACK_HEAD }]),
    ...listColumns(list.kind, list.columns),
    ...ownFacts,
    ...(levelOfList(list.kind) === null ? [] : [{ key: 'supports', head: SUPPORTS_HEAD }]),
  ]
}
