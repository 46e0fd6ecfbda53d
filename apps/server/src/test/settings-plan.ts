import { importFile } from '../drafts/import-file.ts'
import type { TestServices } from './test-services.ts'

const rows = [
  ['1', '溪流断面悬浮物浓度', '微克/立方米', '≤23', '≤23'],
  ['2', '山乡阅读满意度', '%', '——', '稳步提升'],
  ['3', '单位茶园能耗变动', '%', '——', '根据省定目标'],
  ['4', '调查失业率[登记失业率(%)]', '%', '——', '≤5.5[3.5以内]'],
  ['5', '茶农人均收入', '万元', '7.27', '9.24'],
  ['6', '茶叶交易平台', '', '——', '建成'],
  ['7', '茶农收入增速', '%', '——', '高于全省平均'],
  ['8', '低收入茶农增收率', '%', '——', '不低于茶农收入增速'],
]

const html = `<h1>云溪县茶产业行动方案（2021—2025年）</h1>
<p>一、主要目标</p><p>到2025年，茶产业总产值达到150亿元。</p>
<p>二、重点任务</p>
<p>1.壮大茶产业。到2025年，新建茶园3个。（牵头单位：县农业农村局）</p>
<p>附件：指标体系</p>
<table><tr><th>序号</th><th>指标</th><th>单位</th><th>2022年</th><th>2025年</th></tr>
${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}
</table>`

/** Confirms, at the first demo place, a plan whose rows stand each for a kind of target that people set something of. */
export async function confirmSettingsPlan(services: TestServices, placeCode = '330213'): Promise<string> {
  const bytes = new TextEncoder().encode(html)
  const { planId } = await importFile(services, { fileName: '方案.html', bytes, placeCode, asDraft: false })
  if (!planId) throw new Error('the plan was not confirmed')
  return planId
}
