import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'

/** Width of the text in twips: 156 mm. */
const WIDTH = 8844
const LINE = { line: 400, lineRule: LineRuleType.EXACT } as const
/** Size of the text in tables: small 4. */
const SIZE = 24

export interface CellText {
  readonly text: string
  readonly width: number
  readonly label?: boolean
  readonly span?: number
}

/** A table of the whole width; a row is not torn apart between pages. */
export const table = (widths: readonly number[], rows: readonly TableRow[]) =>
  new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths.map((width) => Math.round(width * WIDTH)),
    layout: TableLayoutType.FIXED,
    rows,
  })

export const row = (cells: readonly CellText[], { head = false } = {}) =>
  new TableRow({ cantSplit: true, tableHeader: head, children: cells.map(cell) })

function cell({ text, width, label = false, span = 1 }: CellText): TableCell {
  const run = new TextRun({ text, size: SIZE, ...(label ? { font: { eastAsia: '黑体' } } : {}) })
  return new TableCell({
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    width: { size: Math.round(width * WIDTH), type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [
      new Paragraph({
        spacing: LINE,
        alignment: label ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [run],
      }),
    ],
  })
}

/** Columns of a table of names and values: name, value, name, value. */
export const PAIRS = [0.16, 0.34, 0.16, 0.34] as const
/** A row of two names with their values. */
export const pairs = (first: string, one: string, second: string, two: string) =>
  row([
    { text: first, width: PAIRS[0], label: true },
    { text: one, width: PAIRS[1] },
    { text: second, width: PAIRS[2], label: true },
    { text: two, width: PAIRS[3] },
  ])
/** A row of one name with a long value. */
export const whole = (name: string, value: string) =>
  row([
    { text: name, width: PAIRS[0], label: true },
    { text: value, width: 1 - PAIRS[0], span: 3 },
  ])
