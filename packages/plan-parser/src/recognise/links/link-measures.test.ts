import { describe, expect, it } from 'vitest'
import { parsePlan } from '../../parse-plan.ts'
import { textSource } from '../../read/text-reader.ts'

const linksOf = (...lines: string[]) => {
  const { links, measures, source } = parsePlan(textSource(['云溪县行动方案(2024—2026年)', ...lines].join('\n')))
  const titleOf = (id: string) => measures.find((measure) => measure.id === id)?.title
  return links.map(({ from, to, span }) => [titleOf(from), titleOf(to), source.text.slice(...span)])
}
const PLAN = [
  '一、重大改革',
  '1.水权交易改革。建立交易规则，支撑第2项重点工作。（牵头单位：县水利局）',
  '二、重点工作',
  '2.建设节水灌区。改造灌区3处。（牵头单位：县水利局；支撑成果：全域节水样板）',
  '3.修建水厂。新建水厂2座。（牵头单位：县水利局）',
  '三、标志性成果',
  '4.全域节水样板。形成经验。（牵头单位：县水利局）',
]

describe('links between measures', () => {
  it('are what the text states, from what supports to what is supported', () => {
    expect(linksOf(...PLAN)).toEqual([
      ['水权交易改革', '建设节水灌区', '支撑第2项重点工作'],
      ['建设节水灌区', '全域节水样板', '支撑成果：全域节水样板'],
    ])
  })

  it('lead from the work to the result also where the result names the work', () => {
    expect(
      linksOf(
        ...PLAN.slice(2, 3),
        '1.建设节水灌区。改造灌区3处。',
        '2.修建水厂。新建2座。',
        '二、标志性成果',
        '3.节水样板。对应重点工作:建设节水灌区。',
      ),
    ).toEqual([['建设节水灌区', '节水样板', '对应重点工作:建设节水灌区']])
  })

  it('are not made of names or numbers that fit no measure', () => {
    expect(
      linksOf(
        '一、重点工作',
        '1.修路。支撑成果:某个没有的成果。',
        '2.架桥。支撑第9项重点工作。',
        '3.种树。为发展提供支撑。',
      ),
    ).toEqual([])
  })

  it('stand in a column of a table', () => {
    expect(
      linksOf(
        '一、重点工作',
        '1.修建绿道。新建绿道8公里。',
        '2.开放公园。开放公园3处。',
        '3.举办赛事。举办赛事2场。',
        '附件:重大改革清单',
        ['序号', '改革名称', '牵头单位', '支撑的工作', '完成时限'].join('\t'),
        ['1', '公园管理体制改革', '县住建局', '开放公园', '2024年6月'].join('\t'),
        ['2', '赛事审批改革', '县体育局', '举办赛事', '2024年9月'].join('\t'),
      ),
    ).toEqual([
      ['公园管理体制改革', '开放公园', '开放公园'],
      ['赛事审批改革', '举办赛事', '举办赛事'],
    ])
  })
})
