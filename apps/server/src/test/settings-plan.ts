import { confirmTablePlan } from './table-plan.ts'
import type { TestServices } from './test-services.ts'

/** Confirms, at the first demo place, a plan whose rows stand each for a kind of target that people set something of. */
export function confirmSettingsPlan(services: TestServices): Promise<string> {
  return confirmTablePlan(services, {
    title: '云溪县茶产业行动方案（2021—2025年）',
    goals: ['到2025年，茶产业总产值达到150亿元。'],
    measure: '壮大茶产业。到2025年，新建茶园3个。（牵头单位：县农业农村局）',
    years: ['2022', '2025'],
    rows: [
      ['1', '溪流断面悬浮物浓度', '微克/立方米', '≤23', '≤23'],
      ['2', '山乡阅读满意度', '%', '——', '稳步提升'],
      ['3', '单位茶园能耗变动', '%', '——', '根据省定目标'],
      ['4', '调查失业率[登记失业率(%)]', '%', '——', '≤5.5[3.5以内]'],
      ['5', '茶农人均收入', '万元', '7.27', '9.24'],
      ['6', '茶叶交易平台', '', '——', '建成'],
      ['7', '茶农收入增速', '%', '——', '高于全省平均'],
      ['8', '低收入茶农增收率', '%', '——', '不低于茶农收入增速'],
    ],
  })
}
