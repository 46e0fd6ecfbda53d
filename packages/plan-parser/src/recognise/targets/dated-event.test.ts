import { describe, expect, it } from 'vitest'
import { recogniseIn } from './targets-of.ts'

const events = (text: string, title?: string) =>
  recogniseIn(text, { planDue: '2027', planFrom: '2024', ...(title ? { title } : {}) }).targets.map(
    ({ metric, kind, words, due }) => `${metric} ${kind} ${words} ${due}`,
  )

describe('an event that opens with its date', () => {
  it.each<[string, ...string[]]>([
    ['力争2026年5月首条产线投产。', '首条产线 milestone 投产 2026-05'],
    ['2026年12月跨江大桥合龙。', '跨江大桥 milestone 合龙 2026-12'],
    ['2025年四季度前印发管理办法。', '管理办法 milestone 印发 2025-12'],
    ['2026年前建立数据登记制度。', '数据登记制度 milestone 建立 2026'],
    ['2026年底前上线政策直达平台。', '政策直达平台 milestone 上线 2026'],
    ['2026年10月承办省级龙舟赛。', '省级龙舟赛 milestone 承办 2026-10'],
    ['力争2026年列入国家级示范名单。', '国家级示范名单 milestone 列入 2026'],
    ['建设海洋实验室,力争2026年前纳入省级名录。', '海洋实验室 milestone 纳入省级名录 2026'],
    ['优化渔港服务、海洋监测,力争2026年前列入省级名录。', '省级名录 milestone 列入 2026'],
    ['新建档案馆,2026年7月1日前对外开放。', '档案馆 milestone 对外开放 2026-07-01'],
    ['建设科技馆,2026年“五一”前开馆。', '科技馆 milestone 开馆 2026'],
    ['渔市新馆(总投资2亿元)已于2023年开工,2026年6月投入运营。', '渔市新馆 milestone 投入运营 2026-06'],
    ['旧船坞改建的渔业博览园已于2023年开工,2026年主体结顶。', '渔业博览园 milestone 主体结顶 2026'],
    [
      '2025年8月开工建设,2026年9月建成通车。',
      '滨河大道 milestone 开工建设 2025-08',
      '滨河大道 milestone 建成通车 2026-09',
    ],
  ])('%s', (text, ...expected) => {
    expect(events(text, '改造滨河大道')).toEqual(expected)
  })

  it('is of the project that the title names', () => {
    expect(events('新建制冰装置2套,2026年建成投产。', '渔港年产6万吨制冰项目')).toEqual([
      '新建制冰装置 bound null 2027',
      '渔港年产6万吨制冰项目 milestone 建成投产 2026',
    ])
    expect(events('新建冷库4万平方米,2026年全面建成投产。', '渔港冷链项目').at(-1)).toBe(
      '渔港冷链项目 milestone 全面建成投产 2026',
    )
    expect(events('新建制冰装置2套,2026年6月投产。', '推进重大渔业项目').at(-1)).toBe(
      '新建制冰装置 milestone 投产 2026-06',
    )
  })

  it('is of the thing, not of the room in it', () => {
    expect(events('建成渔民公寓1座,新增床位90张,2026年6月投入运营。').at(-1)).toBe(
      '渔民公寓 milestone 投入运营 2026-06',
    )
    expect(events('新增泊位3个,2026年6月投入运营。').at(-1)).toBe('新增泊位 milestone 投入运营 2026-06')
  })

  it.each([
    '2026年通车。', // nothing is named that could be open
    '2026年渔区经济运行。', // with a subject, a year alone says too little
    '2026年举办龙舟赛。', // a year alone, and nobody aims at it
    '每年10月举办龙舟赛。',
    '2026年3月召开动员会。',
    '2026年3月底前启动建设。',
    '2026年前推进登记试点。',
    '2026年6月建成通车。', // nothing is named that could be open
    '2022年10月举办首届龙舟赛。', // before the plan
    '根据2025年3月印发的意见推进工作。',
    '2026年6月加快推进跨江大桥通车。',
  ])('%s names none', (text) => {
    expect(events(text)).toEqual([])
  })

  it('adds nothing to figures that a closing deadline dates', () => {
    expect(events('改造泵站8座,2026年9月完工。')).toEqual(['改造泵站 bound null 2026-09'])
  })
})
