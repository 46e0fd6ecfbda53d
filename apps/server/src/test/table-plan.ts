import { importFile } from '../drafts/import-file.ts'
import type { TestServices } from './test-services.ts'

/** A plan as a saved page: goals, one measure, and an annex table with a column for each target year. */
export interface TablePlan {
  readonly title: string
  readonly goals: readonly string[]
  readonly measure: string
  readonly years: readonly string[]
  /** 序号, 指标, 单位, then a cell for each year. */
  readonly rows: readonly (readonly string[])[]
}

/** Confirms a plan with a table at a demo place. */
export async function confirmTablePlan(services: TestServices, plan: TablePlan, placeCode = '330213'): Promise<string> {
  const { title, goals, measure, years, rows } = plan
  const cells = (tag: 'td' | 'th', row: readonly string[]) => row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')
  const heads = ['序号', '指标', '单位', ...years.map((year) => `${year}年`)]
  const html = `<h1>${title}</h1>
<p>一、主要目标</p>${goals.map((goal) => `<p>${goal}</p>`).join('\n')}
<p>二、重点任务</p>
<p>1.${measure}</p>
<p>附件：指标体系</p>
<table><tr>${cells('th', heads)}</tr>
${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')}
</table>`
  const bytes = new TextEncoder().encode(html)
  const { planId } = await importFile(services, { fileName: '方案.html', bytes, placeCode, asDraft: false })
  if (!planId) throw new Error('the plan was not confirmed')
  return planId
}
