import { describe, expect, it } from 'vitest'
import { documentWithTable } from './grid-fixture.ts'
import { measuresOf } from './table-fixture.ts'

/** One row, its task and the goals of three years: what the cells promise. */
const row = (task: string, ...goals: string[]) => {
  const [measure] = measuresOf(
    documentWithTable([
      ['序号', '任务名称', '2023年目标', '2024年目标', '2025年目标', '牵头单位'],
      ['1', task, ...goals, ...Array.from({ length: 3 - goals.length }, () => ''), '县渔业局'],
    ]),
  ).measures
  return {
    due: measure!.due,
    told: measure!.targets.map(({ metric, value, unit, words, due }) => `${metric} ${words ?? value! + unit} ${due}`),
  }
}

describe('taskCellTargets', () => {
  it('says of a bare verb what it is done to', () => {
    expect(row('渔港气象站', '新建4个', '新建2个,改造3个', '更新1个').told).toEqual([
      '新建渔港气象站 4个 2023',
      '新建渔港气象站 2个 2024',
      '改造渔港气象站 3个 2024',
      '更新渔港气象站 1个 2025',
    ])
    expect(row('渔村步道提升', '开工2公里', '完工5公里', '完成9公里').told).toEqual([
      '渔村步道开工 2公里 2023',
      '渔村步道完工 5公里 2024',
      '渔村步道提升 9公里 2025',
    ])
    expect(row('打造渔市夜集', '建成2个', '累计达到5个', '9个').told).toEqual([
      '渔市夜集 2个 2023',
      '渔市夜集 5个 2024',
      '渔市夜集 9个 2025',
    ])
    expect(row('新船舶检验站', '新建、扩建3处').told).toEqual(['新建、扩建新船舶检验站 3处 2023'])
  })

  it('puts what people get behind the thing', () => {
    expect(row('老年渔民体检', '服务300人次', '惠及500人').told).toEqual([
      '老年渔民体检服务 300人次 2023',
      '老年渔民体检惠及 500人 2024',
    ])
    expect(row('渔民转岗培训', '培训80人次').told).toEqual(['渔民转岗培训 80人次 2023'])
    expect(row('“平安渔火”工程', '完成搬迁安置60户').told).toEqual(['搬迁安置 60户 2023'])
  })

  it('leaves a noun of its own, and a unit that only another noun is counted in', () => {
    expect(row('渔港气象站', '新增浮标30个', '培训观测员20人').told).toEqual([
      '新增浮标 30个 2023',
      '培训观测员 20人 2024',
    ])
    expect(row('渔港安全', '更换浮标30个,改造5处').told).toEqual(['更换浮标 30个 2023', '改造 5处 2023'])
    expect(row('修缮渔港,清淤航道', '盘活3处').told).toEqual(['盘活 3处 2023'])
    expect(row('推进渔村改厕', '完成困难渔户改厕,2023年、2024年各90户').told.slice(-1)).toEqual([
      '困难渔户改厕 90户 2024',
    ])
  })

  it('measures coverage on the thing of the row', () => {
    expect(row('渔业保险站', '累计达到5个,行政村覆盖率40%', '覆盖率达到60%').told).toEqual([
      '渔业保险站 5个 2023',
      '渔业保险站行政村覆盖率 40% 2023',
      '渔业保险站覆盖率 60% 2024',
    ])
    expect(row('渔业保险', '渔船参保率达到70%').told).toEqual(['渔船参保率 70% 2023'])
  })

  it('is due with the last year that promises, else with the plan', () => {
    expect(row('渔港气象站', '新建4个', '新建2个').due).toBe('2024')
    expect(row('渔港气象站', '开展选点', '新建2个', '持续运行').due).toBe('2024')
    expect(row('渔港气象站', '巡查', '维护', '维护').due).toBe('2025')
  })

  it('leaves the deadline of its column, and work that goes on without one', () => {
    const due = (printed: string) =>
      measuresOf(
        documentWithTable([
          ['序号', '任务', '2025年目标', '责任单位', '完成时间'],
          ['1', '渔港气象站', '新建4个', '县渔业局', printed],
        ]),
      ).measures.map((measure) => [measure.due, measure.ongoing])
    expect(due('2025年6月')).toEqual([['2025-06', false]])
    expect(due('长期')).toEqual([['2025', true]])
  })
})
