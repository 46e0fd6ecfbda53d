import { describe, expect, it } from 'vitest'
import { findTables } from '../../normalise/find-tables.ts'
import { normalise } from '../../normalise/normalise.ts'
import type { SourceDocument } from '../../read/source-document.ts'
import { segment } from '../../segment/segment.ts'
import { recogniseAnnounced } from './recognise-announced.ts'

const read = (text: string, indicators = 0) => {
  const source: SourceDocument = {
    file: 'plan.txt',
    format: 'txt',
    sha256: '',
    text,
    anchors: [],
    tables: [],
    diagnostics: [],
  }
  const document = normalise(source, findTables(source))
  return recogniseAnnounced(document, segment(document), { indicators, tableMeasures: [] }).map((one) => ({
    ...one,
    words: text.slice(...one.span),
  }))
}
const measures = (count: number, words: string) =>
  Array.from(
    { length: count },
    (_, place) => `${place + 1}.${words}${'甲乙丙丁戊'[place]}工程。完善管理制度。(牵头单位:县发改局)`,
  ).join('\n')

describe('counts', () => {
  it('compares announced indicators with those found', () => {
    const text = '一、主要目标\n围绕指标体系,推动36个指标按进度落实。\n二、重点任务\n1.建成书屋5个。(牵头单位:县文旅局)'
    expect(read(text)).toMatchObject([{ what: '指标', count: '36', found: 0, words: '36个指标' }])
    expect(read(text, 36)).toMatchObject([{ found: 36 }])
  })

  it('takes what was won for no list', () => {
    expect(
      read('一、总体要求\n2023年,共有7项工作入选全省最佳实践。\n二、重点任务\n1.建成书屋5个。(牵头单位:县文旅局)'),
    ).toEqual([])
  })

  it('counts the measures that follow, where their titles carry the noun', () => {
    const text = `一、总体要求\n坚持项目带动,实施三大重点工程。\n二、重点工程\n${measures(3, '实施')}`
    expect(read(text)).toMatchObject([{ what: '重点工程', count: '3', found: 3 }])
  })

  it('reads a count declared in a heading', () => {
    const text = '一、重点改革(3项)\n1.推进档案改革。(牵头单位:县档案馆)\n2.推进书屋改革。(牵头单位:县文旅局)'
    expect(read(text)).toMatchObject([{ what: '重点改革', count: '3', found: 2 }])
  })

  it('counts the headings of any level that follow', () => {
    const text =
      '方案提出两大工程、3项任务。\n一、总体要求\n坚持项目带动。\n二、主要内容\n(一)乡村书屋工程\n1.建成书屋5个。(牵头单位:县文旅局)\n2.完善借阅制度。(牵头单位:县文旅局)\n(二)城市绿道工程\n3.建成绿道9公里。(牵头单位:县住建局)'
    expect(read(text).map(({ what, count, found }) => [what, count, found])).toEqual([
      ['工程', '2', 2],
      ['任务', '3', 3],
    ])
  })

  it('reports a count that differs', () => {
    const text = `一、总体要求\n坚持项目带动,实施五大重点工程。\n二、重点工程\n${measures(3, '实施')}`
    expect(read(text)).toMatchObject([{ count: '5', found: 3 }])
  })

  it('reads the number behind the noun too, and counts measures of no kind as tasks', () => {
    const text =
      '一、主要目标\n全年推进重点任务2项、重大改革4项。\n二、举措\n1.建成书屋5个。(牵头单位:县文旅局)\n2.建成绿道9公里。(牵头单位:县住建局)'
    expect(read(text).map(({ what, count, found }) => [what, count, found])).toEqual([
      ['重点任务', '2', 2],
      ['重大改革', '4', 0],
    ])
  })

  it('takes a number of things to bring about for a promise where no list of them follows', () => {
    const plan = (words: string) => read(`一、主要目标\n${words}\n二、举措\n1.建成书屋5个。(牵头单位:县文旅局)`)
    expect(plan('到2025年,打造标志性成果3项。')).toEqual([])
    expect(plan('围绕目标,打造3项标志性成果。')).toMatchObject([{ count: '3', found: 0 }])
    expect(plan('全年推进标志性成果3项。')).toMatchObject([{ count: '3', found: 0 }])
  })

  it('counts promises behind 个方面', () => {
    const text =
      '一、主要目标\n到2025年,在三个方面走在前列:\n——经济更强。到2025年,产值达到50亿元。\n——环境更美。到2025年,森林覆盖率达到70%。\n——生活更好。到2025年,建成书屋5个。'
    expect(read(text)).toMatchObject([{ what: '方面', count: '3', found: 3 }])
  })

  it.each([
    [
      'a count inside a measure',
      '一、重点任务\n1.推进青年友好建设,实施6项重点任务,形成工作体系并持续完善各项配套政策。(牵头单位:团县委)\n2.建成书屋5个。(牵头单位:县文旅局)',
    ],
    [
      'a programme of somebody else',
      '一、总体要求\n落实全省八大行动部署,结合实际制定本方案。\n二、重点任务\n1.建成书屋5个。(牵头单位:县文旅局)',
    ],
    [
      'a result of the past',
      '一、发展基础\n全县12项指标位居全市前列。\n二、重点任务\n1.建成书屋5个。(牵头单位:县文旅局)',
    ],
    ['a duty set from above', '一、总体要求\n全面完成市定6项任务。\n二、重点任务\n1.建成书屋5个。(牵头单位:县文旅局)'],
  ])('leaves alone %s', (_, text) => {
    expect(read(text)).toEqual([])
  })
})

describe('annexes', () => {
  const body = '一、重点任务\n1.建成书屋5个。(牵头单位:县文旅局)\n2.建成绿道9公里。(牵头单位:县住建局)\n'

  it('reports a list of annexes without their pages', () => {
    expect(read(`${body}附件:1.重点项目清单\n2.改革事项清单`).map(({ what, found }) => [what, found])).toEqual([
      ['附件1 重点项目清单', 0],
      ['附件2 改革事项清单', 0],
    ])
  })

  const inLine = '二、保障措施\n编发工作简报。附件:1.重点项目清单;2.改革事项清单。\n'
  const page = '附件1\n重点项目清单\n序号\t指标\t单位\t2020年\t2025年\n1\t森林覆盖率\t%\t60\t62\n2\t书屋\t个\t3\t8\n'

  it('reads a list of annexes at the end of a sentence as one on lines of its own', () => {
    expect(read(`${body}${inLine}`).map(({ what, found, words }) => [what, found, words])).toEqual([
      ['附件1 重点项目清单', 0, '重点项目清单'],
      ['附件2 改革事项清单', 0, '改革事项清单'],
    ])
  })

  it('does not take the page of one annex for another', () => {
    const found = read(`${body}${inLine}${page}`).map(({ what, found }) => `${what} ${found}`)
    expect(found.toSorted()).toEqual(['附件1 重点项目清单 1', '附件2 改革事项清单 0'])
  })

  it('takes no list for one of annexes that is none', () => {
    expect(read(`${body}二、保障措施\n报送材料包括:1.申请表;2.清单。\n`)).toEqual([])
  })

  it('finds an annex with a table below its heading', () => {
    const table = '序号\t指标\t单位\t2020年\t2025年\n1\t森林覆盖率\t%\t60\t62\n2\t书屋\t个\t3\t8\n'
    expect(read(`${body}附件:主要指标\n${table}`)).toMatchObject([
      { what: '附件 主要指标', found: 1, words: '附件:主要指标' },
    ])
  })

  it('reports an annex that the text refers to and the document lacks', () => {
    expect(read(`${body}具体分工见附件2。`)).toMatchObject([{ what: '附件2', found: 0 }])
  })

  it('reports a caption without its table', () => {
    expect(read(`一、主要目标\n推进落实(表1)。表1:主要指标一览\n${body.replace('一、', '二、')}`)).toMatchObject([
      { what: '表1 主要指标一览', found: 0 },
    ])
  })
})

it.each([
  '',
  '附件'.repeat(3000),
  '3个指标'.repeat(3000),
  '推动3项指标。\n'.repeat(3000),
  '表1:'.repeat(3000),
])('survives %j', (text) => {
  expect(() => read(text)).not.toThrow()
})
