/** A plan as a saved page: a title, one measure in a sentence, and an annex table of indicators. */
export interface TablePlan {
  /** 云溪县共同富裕行动方案（2021—2025年） */
  readonly title: string
  readonly sentence: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** A paragraph of goals before the measures. */
  readonly goal?: string
}

export function tablePlan({ title, sentence, heads, rows, goal }: TablePlan): string {
  const cells = (tag: 'td' | 'th', row: readonly string[]) => row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')
  const goals = goal === undefined ? '' : `<p>一、主要目标</p><p>${goal}</p>\n`
  return `<h1>${title}</h1>
${goals}<p>${goal === undefined ? '一' : '二'}、重点任务</p>
<p>1.${sentence}</p>
<p>附件：指标体系</p>
<table><tr>${cells('th', heads)}</tr>
${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')}
</table>`
}
