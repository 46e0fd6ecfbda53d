import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'

/** Automatic numbers as Word writes them: the numeral is not in the text of the paragraph. */
const numbering = {
  config: [
    {
      reference: 'plan',
      levels: [
        { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
        { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '(%2)', alignment: AlignmentType.START },
      ],
    },
    {
      reference: 'items',
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
    },
  ],
}

const chapter = /^[一二三四五六七八九十]+、/
const subchapter = /^\([一二三四五六七八九十]+\)/
const item = /^\d{1,3}\./

function paragraph(line: string, first: boolean): Paragraph {
  if (first) return new Paragraph({ text: line, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER })
  if (chapter.test(line))
    return new Paragraph({ text: line.replace(chapter, ''), numbering: { reference: 'plan', level: 0 } })
  if (subchapter.test(line))
    return new Paragraph({ text: line.replace(subchapter, ''), numbering: { reference: 'plan', level: 1 } })
  if (item.test(line)) return measure(line.replace(item, ''))
  return new Paragraph({ text: line })
}

/** The sentence that names the measure is bold, as in printed plans. */
function measure(text: string): Paragraph {
  const end = text.indexOf('。') + 1
  return new Paragraph({
    numbering: { reference: 'items', level: 0 },
    children: [new TextRun({ text: text.slice(0, end), bold: true }), new TextRun(text.slice(end))],
  })
}

/** Equal neighbours in the first column become one cell over several rows. */
function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, r) =>
        new TableRow({
          tableHeader: r === 0,
          children: cells.map((text, c) => {
            const continues = c === 0 && r > 1 && rows[r - 1]?.[0] === text
            const begins = c === 0 && r > 0 && rows[r + 1]?.[0] === text
            return new TableCell({
              children: [new Paragraph(continues ? '' : text)],
              ...(continues && { verticalMerge: VerticalMergeType.CONTINUE }),
              ...(begins && !continues && { verticalMerge: VerticalMergeType.RESTART }),
            })
          }),
        }),
    ),
  })
}

/** A Word file of the text; lines with `|` become a table, so does `annex` (tab-separated) at the end. */
export async function writeDocx(text: string, annex?: string): Promise<Buffer> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const title = lines.findIndex((line) => !line.includes('〔'))
  const prose = lines.filter((line) => !line.includes('|'))
  const grid =
    annex?.split('\n').map((line) => line.split('\t')) ??
    lines.filter((line) => line.includes('|')).map((line) => line.split('|'))
  const children = [
    ...prose.map((line) => paragraph(line, line === lines[title])),
    ...(grid.length > 0 ? [table(grid)] : []),
  ]
  return Packer.toBuffer(new Document({ creator: '通途演示', numbering, sections: [{ children }] }))
}
