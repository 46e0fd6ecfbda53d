import { convertUnit, Exact } from '@tongtu/kernel'
import type { LedgerTemplate } from './ledger-template.ts'

/** What is wrong with a template whose form is sound: columns that are not there, figures that cannot be made. */
export function checkTemplate({ id, columns, checks, figure }: LedgerTemplate, file: string): readonly string[] {
  const byId = new Map(columns.map((column) => [column.id, column]))
  const heads = columns.flatMap(({ name, aliases }) => [name, ...aliases])
  const [first] = columns
  const problems: string[] = []
  if (id !== '' && file !== `${id}.yaml`) problems.push(`标识“${id}”与文件名不同；文件改名为 ${id}.yaml`)
  if (byId.size < columns.length) problems.push('有两栏的 id 相同；各取一个')
  if (new Set(heads).size < heads.length) problems.push('有两栏的表头或别名相同，导入时分不清；各取一个')
  if (first && (first.type !== 'text' || !first.needed))
    problems.push('第一栏是一行的名称；写作 type: text、needed: true')
  for (const { kind, column, other } of checks) {
    const type = kind === 'not_before' ? 'date' : 'number'
    for (const one of [column, other])
      if (byId.get(one)?.type !== type) problems.push(`检查“${kind}”用到“${one}”；写一栏 type: ${type} 的`)
  }
  if (figure.sum !== null) {
    if (figure.counts.some((state) => state !== 'verified')) problems.push('求和只计核验过的数；写 counts: [verified]')
    const summed = byId.get(figure.sum)
    if (summed?.type !== 'number') problems.push(`求和的“${figure.sum}”不是数字栏；写一栏 type: number 的`)
    else if (!summed.needed) problems.push(`求和的“${figure.sum}”可以空着，合计会少算；写 needed: true`)
    else {
      const converted = convertUnit(new Exact(1), summed.unit, figure.unit)
      if ('problem' in converted) problems.push(`合计的单位不对：${converted.problem}`)
    }
  }
  return problems
}
