import { newWorkbook } from '../platform/new-workbook.ts'
import { font } from '../sheets/printed-table.ts'
import { cellText } from '../sheets/tall-rows.ts'
import type { AuditEvent } from './schema.ts'

export interface EventTable {
  readonly place: string
  readonly events: readonly AuditEvent[]
  /** Older events were left out. */
  readonly cut: boolean
  readonly at: Date
}

const columns: readonly { head: string; width: number; value: (event: AuditEvent) => string | number }[] = [
  { head: '记录号', width: 10, value: ({ id }) => id },
  { head: '时间', width: 20, value: ({ at }) => chineseTime(new Date(at)) },
  { head: '操作人', width: 14, value: ({ person }) => (person ? (person.name ?? person.id) : '系统') },
  { head: '操作', width: 14, value: ({ actionName }) => actionName },
  { head: '对象', width: 40, value: subjectText },
  { head: '内容', width: 80, value: detailText },
  { head: '请求号', width: 38, value: ({ requestId }) => requestId ?? '' },
]

/** Lays events out as a table with a head that stays in view. */
export async function eventsWorkbook({ place, events, cut, at }: EventTable): Promise<Buffer> {
  const book = await newWorkbook()
  book.creator = '通途'
  book.created = at
  const sheet = book.addWorksheet('操作留痕', { views: [{ state: 'frozen', ySplit: 2 }] })
  sheet.columns = columns.map(({ width }) => ({ width }))
  const limit = cut ? '，更早的没有列出，请缩小时间范围后再导出' : ''
  sheet.addRow([`${place}操作留痕　截至${chineseTime(at)}　共${events.length}条${limit}`]).font = {
    ...font,
    bold: true,
  }
  sheet.mergeCells(1, 1, 1, columns.length)
  sheet.addRow(columns.map(({ head }) => head)).font = { ...font, bold: true }
  for (const event of events) {
    const row = sheet.addRow(columns.map(({ value }) => cellText(value(event))))
    row.font = font
    row.alignment = { vertical: 'top', wrapText: true }
  }
  sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: 2, column: columns.length } }
  return Buffer.from(await book.xlsx.writeBuffer())
}

function subjectText({ subject, subjectNoun, subjectName }: AuditEvent): string {
  const id = subject.slice(subject.indexOf(':') + 1)
  return [subjectNoun, subjectName, id].filter((part) => part !== null).join(' ')
}

function detailText({ details }: AuditEvent): string {
  return details
    .map(({ label, text, before }) => `${label}：${before === null ? text : `${before} → ${text}`}`)
    .join('\n')
}

/** 2026-03-02 10:32:05 in China, whatever the zone of the machine. */
function chineseTime(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Asia/Shanghai',
  }).format(instant)
}
