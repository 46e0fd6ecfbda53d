import { describe, expect, it } from 'vitest'
import { lines, outlineOf } from '../testing/outline-of.ts'

describe('plans without numerals', () => {
  it('goes on promising under the next bare heading where that names the years ahead', () => {
    const { promises } = outlineOf(
      lines('云溪县渔业十大工程', '渔港扩容工程', '到“十五五”末期,渔港泊位达到900个,渔船停靠率提升到95%。', '渔民增收工程', '渔业局着手育才,五年内新增渔民合作社30家,人均收入突破4万元。', '渔业文化工程', '云溪县渔业文化源远流长,“十四五”时期已举办渔火节20次,游客达到30万人。'),
    ) // biome-ignore format: one line reads like the plan it is
    expect(promises.map((words) => words.slice(0, 6))).toEqual(['到“十五五”', '渔业局着手育'])
  })

  it('goes on promising under other bare headings with figures and little else', () => {
    const { promises } = outlineOf(
      lines('云溪县渔业规划', '渔有所港', '到2030年,渔港泊位达到900个。', '渔有所学', '渔民培训率达到95%,合作社达30家。', '渔有所乐', '渔业文化源远流长,各村办节。'),
    ) // biome-ignore format: one line reads like the plan it is
    expect(promises.map((words) => words.slice(0, 5))).toEqual(['到2030', '渔民培训率'])
  })

  it('goes on promising where an opening of goals is followed by bare headings over what the year will bring', () => {
    const { promises } = outlineOf(
      lines('2026年,渔业提质增效。实现以下目标:渔获达到60万吨,冷库达到5座。', '不遗余力建渔港', '年内完成渔港投资4亿元,开工建设渔市和渔具街。', '心无旁骛兴渔业', '渔业投资已完成3亿元,同比增长7%,渔民称好。'),
    ) // biome-ignore format: one line reads like the plan it is
    expect(promises.map((words) => words.slice(0, 5))).toEqual(['实现以下目', '年内完成渔'])
  })

  it('takes paragraphs that name their units', () => {
    const { titles, headings } = outlineOf(
      lines(
        '某县民生实事计划',
        '具体安排',
        '新增停车位。在老城区新增一千个。牵头单位:县住建局。',
        '改造管网。完成改造十公里。牵头单位:县住建局。',
      ),
    )
    expect(titles).toEqual(['新增停车位', '改造管网'])
    expect(headings).toEqual(['具体安排'])
  })

  it('finds nothing in a text that is no plan', () => {
    expect(outlineOf('早上骑行32公里。午饭每碗12元,比去年贵了2元。').items).toEqual([])
  })
})

it('a paragraph under a bare heading promises from its horizon on', () => {
  const text =
    '近日,渔港改造方案正式公布。\n渔港吞吐能力再上台阶\n根据方案,到2026年,渔港吞吐量达到60万吨,泊位利用率明显提升。'
  expect(outlineOf(text).promises).toEqual(['根据方案,到2026年,渔港吞吐量达到60万吨,泊位利用率明显提升。'])
  expect(outlineOf(text.replace('到2026年,', '')).promises).toEqual([])
})

it('figures behind such a paragraph go on with it', () => {
  const text =
    '近日,渔港改造方案正式公布。\n五年建成渔业强市\n根据方案,到2026年,渔港吞吐量达到60万吨。\n每万吨渔获配备冷库3.5座,渔民培训2000人。\n多数渔民表示期待。'
  expect(outlineOf(text).promises).toEqual([
    '根据方案,到2026年,渔港吞吐量达到60万吨。',
    '每万吨渔获配备冷库3.5座,渔民培训2000人。',
  ])
})

it('paragraphs that the text announces as work are measures without headings', () => {
  const work = (announced: string) =>
    outlineOf(
      lines(
        announced,
        '全力修缮渔港。一是加固码头,消除渔港安全隐患;二是疏浚航道,计划清淤航道30公里,保障渔船进出。',
        '开展渔民培训。组织渔民分批参加安全培训,全年培训渔民500人,并发放合格证书,做到持证上岗。',
      ),
    ).titles
  expect(work('今年街道重点做好以下两项工作。')).toEqual(['全力修缮渔港', '开展渔民培训'])
  expect(work('今年街道工作有声有色。')).toEqual([])
})

it('paragraphs that count themselves in words are measures where work is announced', () => {
  const list = ['一是新建泊位30个。', '二是改造航道260公里。', '三是修缮渔港5座。']
  const items = outlineOf(lines('2026年云溪县办好三件实事', '今年,全县办好三件实事:', ...list)).items
  expect(items.map(({ no, noRaw }) => [no, noRaw])).toEqual([
    ['1', '一是'],
    ['2', '二是'],
    ['3', '三是'],
  ])
  expect(outlineOf(lines('云溪县渔业回顾', '过去一年成效显著:', ...list)).items).toEqual([])
  expect(outlineOf(lines('2026年云溪县办好实事', '今年办好实事:', ...list.slice(0, 2))).items).toEqual([])
})

it('a list of (1) or ① is made of measures where it is announced and nothing else is numbered', () => {
  const list = (sign: (no: number) => string) =>
    ['新建泊位30个', '改造航道260公里', '修缮渔港5座'].map((text, index) => `${sign(index)}${text}。`)
  const bracketed = list((index) => `(${index + 1})`)
  const circled = list((index) => '①②③'[index]!)
  const numbers = (...text: string[]) => outlineOf(lines('2026年云溪县渔业实事', ...text)).numbers
  expect(numbers('重点抓好三件实事,分别是:', ...bracketed)).toEqual(['1', '2', '3'])
  expect(numbers('重点抓好三件实事,分别是:', ...circled)).toEqual(['1', '2', '3'])
  expect(numbers(`重点抓好三件实事。分别是: ${bracketed.join(' ')}`)).toEqual(['1', '2', '3'])
  const titled = ['强化意识。办好渔港。', '抢抓机遇。引进渔企。', '优化环境。服务渔民。']
  expect(numbers(...titled.map((text, index) => '⑴⑵⑶'[index]! + text))).toEqual(['1', '2', '3'])
  expect(numbers('2026年实现以下目标:', ...bracketed)).toEqual([])
  expect(numbers('重点抓好三件实事:', ...bracketed.slice(0, 2))).toEqual([])
  expect(numbers('一、重点实事', '1.修渠。', '2.建厂。', '抓好三件实事:', ...bracketed)).toEqual(['1', '2'])
})

it('errands told in one paragraph, and goals without figures, are promised', () => {
  const promises = (...text: string[]) => outlineOf(lines('云溪县渔业', '渔港', ...text)).promises
  const errands = '这三件实事分别为:一是新增泊位30个;二是改造航道60公里;三是育苗。'
  expect(promises('云溪县定下三件渔业实事。', errands)).toEqual([errands])
  const plan = (head: string) => outlineOf(lines('云溪县渔业要点', head, '一、任务', '1.修渠。', '2.建厂。')).promises
  const goals = '今年主要预期目标是:渔业各项增速高于全省平均水平。'
  expect(plan(goals)).toEqual([goals])
  expect(plan('今年渔业各项增速高于全省平均水平。')).toEqual([])
  const year = '综合各方面因素,今年主要预期指标是:渔业产值增长8%。'
  expect(promises('做好今年工作,必须坚持稳中求进。', year)).toEqual([year])
})
