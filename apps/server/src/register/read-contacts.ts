import { MEGABYTE } from '@tongtu/plan'
import {
  findClassification,
  RefusedDocument,
  readDocument,
  type SourceDocument,
  type SourceTable,
} from '@tongtu/plan-parser'
import { AppError } from '../platform/errors.ts'
import { type ContactColumn, readHead } from './contact-columns.ts'
import type { Contact, ContactList, ContactProblem, ContactRow } from './contact-row.ts'
import { readPhone } from './read-phone.ts'
import { type PostKind, postKinds } from './tables.ts'

/** A list of some hundred units is a few dozen kilobytes; what these numbers refuse is another kind of file. */
const limits = {
  bytes: 5 * MEGABYTE,
  chars: 500_000,
  inflatedBytes: 40_000_000,
  zipEntries: 500,
  pages: 50,
  isTimeUp: () => false,
}
const MOST_ROWS = 1_000
/** Lines above the head that a title, a date and a note may take. */
const HEAD_WITHIN = 15

/**
 * Reads a contact list (联络员通讯录) from Excel or Word: columns in any order, heads of one or two lines, merged cells,
 * title lines above. Nothing is changed in silence: a number or a second person that cannot be taken is a problem with
 * its cell and what to do.
 * @throws AppError 422 for a file that is no contact list, is classified or too large
 */
export async function readContacts(bytes: Uint8Array, fileName: string): Promise<ContactList> {
  const document = await read(bytes, fileName)
  const mark = findClassification(document.text, document.outside)
  if (mark !== null) {
    throw new AppError(422, 'TT-B-012', `文件标有“${mark}”，严禁上传涉密信息；文件没有保存，请按保密规定处理`)
  }
  const problems: ContactProblem[] = []
  const ignored = new Set<string>()
  const found = document.tables.flatMap((table) => readTable(document, table, problems, ignored))
  if (found.length === 0) throw noList()
  if (found.length > MOST_ROWS) {
    throw new AppError(422, 'TT-B-011', `通讯录有${found.length}行，一次最多${MOST_ROWS}行，请分成几个文件导入`)
  }
  return { rows: joinUnits(found, problems), problems, ignored: [...ignored] }
}

async function read(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  try {
    return await readDocument(bytes, fileName, limits)
  } catch (error) {
    if (error instanceof RefusedDocument) throw new AppError(422, error.code, error.message)
    throw error
  }
}

function readTable(
  document: SourceDocument,
  table: SourceTable,
  problems: ContactProblem[],
  ignored: Set<string>,
): ContactRow[] {
  const texts = table.rows.map((row) => row.map((cell) => cell?.text.trim() ?? ''))
  const start = texts.slice(0, HEAD_WITHIN).findIndex((_, at) => readHead(texts.slice(at, at + 2)) !== null)
  const head = start < 0 ? null : readHead(texts.slice(start, start + 2))
  if (!head) return []
  for (const column of head.columns) {
    if (column.of === 'nothing' && column.head && !/序号|备注/.test(column.head)) ignored.add(column.head)
  }
  const rows: ContactRow[] = []
  for (let at = start + head.height; at < texts.length; at++) {
    const cells = texts[at] ?? []
    // A page break in Word repeats the head.
    if (readHead(texts.slice(at, at + 2)) !== null) continue
    const place = (column: number) => placeOf(document, table, at, column)
    const row = readRow(cells, head.columns, place, problems)
    if (row) rows.push(row)
  }
  return rows
}

function readRow(
  cells: readonly string[],
  columns: readonly ContactColumn[],
  place: (column: number) => string,
  problems: ContactProblem[],
): ContactRow | null {
  const unitAt = columns.findIndex(({ of }) => of === 'unit')
  const unit = words(cells[unitAt])
  const filled = cells.filter((cell, at) => cell !== '' && columns[at]?.of !== 'nothing')
  if (filled.length === 0) return null
  // A note below the table is merged over all of it, or stands alone in the first column.
  if (new Set(filled).size === 1 && (filled.length > 1 || unit.length > 30)) return null
  if (!unit) {
    problems.push({ place: place(unitAt), message: '这一行没有单位，没有读入', suggestion: '补上单位后重新导入' })
    return null
  }
  const sectionAt = columns.findIndex(({ of }) => of === 'section')
  const contacts = Object.fromEntries(
    postKinds.map((kind) => [kind, readContact(kind, cells, columns, place, problems)]),
  ) as Record<PostKind, Contact | null>
  return {
    row: String(lineOf(cells, place)),
    unit,
    section: words(cells[sectionAt]) || null,
    contacts,
  }
}

/** A unit's cell may be merged over several lines; the other cells tell which of them this is. */
function lineOf(cells: readonly string[], place: (column: number) => string): number {
  return Math.max(0, ...cells.map((cell, at) => (cell === '' ? 0 : Number(place(at).replace(/\D+/g, '')))))
}

function readContact(
  kind: PostKind,
  cells: readonly string[],
  columns: readonly ContactColumn[],
  place: (column: number) => string,
  problems: ContactProblem[],
): Contact | null {
  const contact = {
    name: '',
    title: null as string | null,
    phone: null as string | null,
    officePhone: null as string | null,
  }
  let lastNumber = -1
  columns.forEach((column, at) => {
    const cell = words(cells[at])
    if (column.of !== kind || !('field' in column) || cell === '' || /^[-—/无]+$/.test(cell)) return
    if (column.field === 'name') contact.name = readName(cell, place(at), problems)
    else if (column.field === 'title') contact.title = cell
    else {
      lastNumber = at
      for (const part of cell.split(/[、,，;；/\s]+(?=[\d+(（])/)) takeNumber(contact, part, place(at), problems)
    }
  })
  if (contact.name) return contact
  if (lastNumber >= 0) {
    problems.push({ place: place(lastNumber), message: '有电话，没有姓名，没有读入', suggestion: '补上姓名后重新导入' })
  }
  return null
}

/** 张三、李四 in one cell are two people; a post has one. */
function readName(cell: string, place: string, problems: ContactProblem[]): string {
  const [name = '', ...others] = cell.split(/[、,，;；/]/).map((part) => part.trim())
  if (others.length > 0) {
    const message = `一格里有${others.length + 1}个人，只读入“${name}”`
    problems.push({ place, message, suggestion: '每个岗位只登记一人，请确认由谁担任' })
  }
  // 王　伟: a name of two characters is often spread to the width of three.
  const closed = /^[\p{sc=Han}\s·]+$/u.test(name) ? name.replace(/\s+/g, '') : name
  return closed.slice(0, 50)
}

function takeNumber(
  contact: { phone: string | null; officePhone: string | null },
  text: string,
  place: string,
  problems: ContactProblem[],
) {
  const read = readPhone(text)
  if (!read) {
    const message = `“${text}”不像一个号码，没有读入`
    problems.push({ place, message, suggestion: '手机11位，座机带区号写作0574-88880000，请核对后补上' })
  } else if (contact[read.kind] === null) contact[read.kind] = read.number
  else if (contact[read.kind] !== read.number) {
    const message = `同一人有几个${read.kind === 'phone' ? '手机' : '办公电话'}，只读入第一个`
    problems.push({ place, message, suggestion: '保留常用的一个' })
  }
}

/** Rows of one unit (its cell merged over several lines) become one; a second holder of a post is a problem. */
function joinUnits(rows: readonly ContactRow[], problems: ContactProblem[]): ContactRow[] {
  const joined = new Map<string, ContactRow>()
  for (const row of rows) {
    const before = joined.get(row.unit)
    if (!before) {
      joined.set(row.unit, row)
      continue
    }
    const contacts = { ...before.contacts }
    for (const kind of postKinds) {
      const [one, other] = [before.contacts[kind], row.contacts[kind]]
      contacts[kind] = one ?? other
      if (one && other && one.name !== other.name) {
        const message = `“${row.unit}”第二次写${label[kind]}“${other.name}”，没有读入`
        problems.push({ place: `第${row.row}行`, message, suggestion: '每个岗位只登记一人，请确认由谁担任' })
      }
    }
    joined.set(row.unit, { ...before, section: before.section ?? row.section, contacts })
  }
  return [...joined.values()]
}

const label: Record<PostKind, string> = { leader: '分管领导', section_head: '科室负责人', liaison: '联络员' }

/** The cell as the file names it; in Word the row of the table. */
function placeOf({ anchors }: SourceDocument, table: SourceTable, row: number, column: number): string {
  const cells = table.rows[row] ?? []
  const cell = cells[column] ?? cells.find((one) => one !== null)
  const anchor = cell && anchors.findLast(({ from }) => from <= cell.span[0])
  return anchor?.cell ?? `第${row + 1}行`
}

const words = (cell: string | undefined) => (cell ?? '').replace(/\s+/g, ' ').trim()

const noList = () =>
  new AppError(
    422,
    'TT-B-010',
    '文件里没有找到通讯录：表头要有“单位”，以及“分管领导”“联络员”等列；可先下载空表，按表填写后导入',
  )
