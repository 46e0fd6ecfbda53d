import { newWorkbook } from '../platform/new-workbook.ts'
import { border, font, landscape, writeHead, writeTop } from '../sheets/printed-table.ts'
import type { PlanAlignment } from './schema.ts'

const HEAD = 3
const heads = ['序号', '上级目标', '上级要求', '上级出处', '本方案目标', '本方案要求', '本方案出处', '结论'] as const
const widths = [6, 28, 16, 22, 28, 16, 22, 26]
export const standingNames: Readonly<Record<PlanAlignment['pairs'][number]['standing'], string>> = {
  unserved: '没有承接',
  weaker: '弱于上级',
  met: '不弱于上级',
  beside: '已承接，不能比较',
}

/** The alignment as a table: the targets above with what the plan has of them, then what it promises of its own. */
export async function alignmentWorkbook(alignment: PlanAlignment, place: string, today: string): Promise<Buffer> {
  const { plan, superior, counts, pairs, ownOnly } = alignment
  const book = await newWorkbook()
  book.creator = '通途'
  const sheet = book.addWorksheet('上下贯通', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD }],
    pageSetup: landscape(HEAD),
    headerFooter: { oddFooter: `&L截至${today}&C第&P页，共&N页` },
  })
  sheet.columns = widths.map((width) => ({ width }))
  const sums = Object.entries(standingNames).map(([name, words]) => `${words}${counts[name as keyof typeof counts]}个`)
  writeTop(
    sheet,
    heads.length,
    `${plan.title}对照上级方案`,
    `${place}　上级方案：${superior?.title ?? '未选定'}　截至${today}　${sums.join('，')}`,
  )
  heads.forEach((head, at) => {
    writeHead(sheet.getCell(HEAD, at + 1), head)
  })
  const rows = [
    ...pairs.map(({ superior: above, own, others, standing, why }) => [
      ...[above.metric, requirement(above), above.where, own?.metric, own && requirement(own)],
      own && [own, ...others].map(({ where }) => where).join('；'),
      why === null ? standingNames[standing] : `${standingNames[standing]}：${why}`,
    ]),
    ...ownOnly.map((own) => [null, null, null, own.metric, requirement(own), own.where, '本方案自有']),
  ]
  rows.forEach((cells, index) => {
    const row = sheet.getRow(HEAD + 1 + index)
    row.values = [index + 1, ...cells.map((cell) => cell ?? null)]
    for (let column = 1; column <= heads.length; column++) {
      const cell = row.getCell(column)
      Object.assign(cell, { font, border })
      cell.alignment = { vertical: 'middle', wrapText: true, horizontal: 'left' }
      if (column > 1) cell.numFmt = '@'
    }
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}

function requirement({ year, printed }: PlanAlignment['ownOnly'][number]): string {
  return year === null ? printed : `${year}年${printed}`
}
