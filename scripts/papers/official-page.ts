import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'

// GB/T 9704-2012 in millimetres and points; docx measures in twips, a twentieth of a point, and half points.
const mm = (length: number) => Math.round((length / 25.4) * 1440)
const pt = (length: number) => Math.round(length * 20)
/** 22 lines in 225 mm. */
export const LINE = { line: pt(28.95), lineRule: LineRuleType.EXACT } as const
/** 28 characters of size 3 (16 pt) in 156 mm: each a quarter of a point narrower. */
const CLOSER = -pt(0.25)
const SIZE_3 = 32
const SEAL = 'A8322A'

/** Fonts by name only; what stands in where one is not installed is said in the table of fonts. */
const font = (eastAsia: string) => ({
  eastAsia,
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
})
const fonts = {
  title: font('方正小标宋简体'),
  heading: font('黑体'),
  subheading: font('楷体_GB2312'),
  text: font('仿宋_GB2312'),
}

const run = (text: string, options: Partial<IRunOptions>) => new TextRun({ text, ...options } as IRunOptions)
const line = (children: TextRun[], options: Partial<IParagraphOptions>) =>
  new Paragraph({ spacing: LINE, ...options, children })

/** Two characters in. */
const FIRST_LINE = { firstLine: pt(32) }

/** Title of a paper: size 2, centred, a line of air below. */
export const title = (...lines: readonly string[]) => [
  ...lines.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: pt(35), lineRule: LineRuleType.EXACT },
        keepNext: true,
        children: [run(text, { font: fonts.title, size: 44 })],
      }),
  ),
  line([], {}),
]
/** Who issues it, in the red of official papers, at the head of the first page. */
export const redHead = (issuer: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: pt(50), lineRule: LineRuleType.EXACT, after: pt(28) },
    children: [run(issuer, { font: fonts.title, size: 72, color: SEAL })],
  })
/** The number of the paper, centred above the red line, four millimetres apart. */
export const numberAboveLine = (text: string) => [
  line([run(text, {})], {
    alignment: AlignmentType.CENTER,
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 11, color: SEAL } },
  }),
  line([], {}),
  line([], {}),
]
/** The list of what is attached, a line below the text. */
export const attachmentList = (...names: readonly string[]) => [
  line([], {}),
  ...names.map((name, index) =>
    line([run(`${index === 0 ? '附件：' : '　　　'}${index + 1}．${name}`, {})], { indent: FIRST_LINE }),
  ),
]
/** An attachment begins on a page of its own: which it is at the margin, its title centred. */
export const attachment = (number: number, name: string) => [
  line([run(`附件${number}`, { font: fonts.heading })], { pageBreakBefore: true }),
  ...title(name),
]
/** The number of the paper, centred: 〔 〕 round the year. */
export const paperNumber = (text: string) => line([run(text, {})], { alignment: AlignmentType.CENTER })
/** To whom it goes: from the margin. */
export const addressee = (text: string) => line([run(text, {})], {})
export const text = (words: string) => line([run(words, {})], { indent: FIRST_LINE, alignment: AlignmentType.BOTH })
/** 一、 */
export const heading = (words: string) =>
  line([run(words, { font: fonts.heading })], { indent: FIRST_LINE, keepNext: true })
/** （一） */
export const subheading = (words: string) =>
  line([run(words, { font: fonts.subheading })], { indent: FIRST_LINE, keepNext: true })
/** Begins or ends what is repeated; gone once the template is filled in. */
export const mark = (placeholder: string) => line([run(placeholder, {})], {})
/** Who issues it, and under it the day, four characters from the right. */
export const signature = (issuer: string, day: string) => [
  line([], {}),
  line([run(issuer, {})], { alignment: AlignmentType.RIGHT, indent: { right: pt(32) }, keepNext: true }),
  line([run(day, {})], { alignment: AlignmentType.RIGHT, indent: { right: pt(64) } }),
]

/** Outside the text, size 4, on the outer side of each leaf and a character in from it. */
function pageNumber(side: 'left' | 'right'): Footer {
  const number = new TextRun({ font: font('宋体'), size: 28, children: ['— ', PageNumber.CURRENT, ' —'] })
  const alignment = side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT
  return new Footer({ children: [new Paragraph({ alignment, indent: { [side]: pt(14) }, children: [number] })] })
}

/** A paper laid out by GB/T 9704-2012: A4, 37 mm above, 28 mm at the binding, text of 156 by 225 mm. */
export function officialPage(name: string, children: readonly (Paragraph | Table)[]): Document {
  return new Document({
    creator: '通途',
    title: name,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fonts.text, size: SIZE_3, characterSpacing: CLOSER } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), header: mm(15), footer: mm(23) },
          },
          grid: { type: DocumentGridType.LINES, linePitch: LINE.line },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children,
      },
    ],
  })
}
