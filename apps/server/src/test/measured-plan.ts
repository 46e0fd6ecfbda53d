import { importFile } from '../drafts/import-file.ts'
import type { TestServices } from './test-services.ts'

const rows = [
  ['1', '数字经济核心产业增加值占GDP比重', '%', '3.5', '5', '评价指标', '县经信局'],
  ['2', '地区生产总值', '亿元', '120', '150', '评价指标', '县统计局'],
  ['3', 'PM2.5平均浓度', '微克/立方米', '≤23', '≤23', '特色指标', '县生态环境局'],
  ['4', '群众满意度', '%', '——', '稳步提升', '观察指标', '县委组织部'],
]

const html = `<h1>云溪县行动方案（2021—2025年）</h1>
<p>一、主要目标</p><p>到2025年，地区生产总值达到150亿元。</p>
<p>二、重点任务</p>
<p>1.壮大数字经济。到2025年，新建数字园区3个。（牵头单位：县经信局）</p>
<p>附件：指标体系</p>
<table><tr><th>序号</th><th>指标</th><th>单位</th><th>2022年</th><th>2025年</th><th>指标属性</th><th>牵头单位</th></tr>
${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}
</table>`

/** Confirms, at the first demo place, a plan whose table has four indicators: rising, large, held below a limit, worded. */
export async function confirmMeasuredPlan(services: TestServices, placeCode = '330213'): Promise<string> {
  const bytes = new TextEncoder().encode(html)
  const { planId } = await importFile(services, { fileName: '方案.html', bytes, placeCode, asDraft: false })
  if (!planId) throw new Error('the plan was not confirmed')
  return planId
}
