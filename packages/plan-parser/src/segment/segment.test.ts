import { describe, expect, it } from 'vitest'
import { normalise } from '../normalise/normalise.ts'
import { textSource } from '../read/text-reader.ts'
import { segment } from './segment.ts'

const outlineOf = (text: string) => {
  const document = normalise(textSource(text))
  const outline = segment(document)
  const textOf = ({ from, to }: { from: number; to: number }) => document.clean.text.slice(from, to)
  return {
    ...outline,
    texts: outline.items.map(textOf),
    numbers: outline.items.map(({ no }) => no),
    titles: outline.items.map(({ title }) => title),
    headings: outline.sections.map(({ noRaw, title }) => `${noRaw ?? ''}${title}`),
    promises: outline.goals.map(textOf),
    chapters: outline.machinery.map(textOf),
  }
}
const lines = (...text: string[]) => text.join('\n')

describe('numerals', () => {
  it('takes 任务1 under 行动一 as the measure', () => {
    const { headings, numbers, items } = outlineOf(
      lines('一、任务', '行动一:强基行动', '任务1:修路。完成十条。', '任务2:架桥。完成两座。', '行动二:提质行动', '任务3:种树。完成百亩。', '任务4:治水。完成三处。'),
    ) // biome-ignore format: one line reads like the plan it is
    expect(headings).toEqual(['一、任务', '行动一:强基行动', '行动二:提质行动'])
    expect(numbers).toEqual(['1', '2', '3', '4'])
    expect(items.map(({ section }) => section)).toEqual([1, 1, 2, 2])
  })

  it('nests 一、 (一) and 1., and takes the lowest as measures', () => {
    const { headings, titles, sections, items } = outlineOf(
      lines('一、重点任务', '(一)强基', '1.修路。完成十条。', '2.架桥。完成两座。', '(二)提质', '3.种树。完成百亩。'),
    )
    expect(headings).toEqual(['一、重点任务', '(一)强基', '(二)提质'])
    expect(titles).toEqual(['修路', '架桥', '种树'])
    expect(sections.map(({ level, parent }) => [level, parent])).toEqual([[1, null], [2, 0], [2, 0]]) // biome-ignore format: a table
    expect(items.map(({ section }) => section)).toEqual([1, 1, 2])
  })

  it('takes (一) as measures where nothing stands below', () => {
    const { titles, chapters } = outlineOf(
      lines(
        '一、主要任务',
        '(一)通水。新建水厂一座。',
        '(二)通电。改造线路。',
        '二、保障措施',
        '(一)加强领导。成立专班。',
        '(二)加强宣传。',
      ),
    )
    expect(titles).toEqual(['通水', '通电'])
    expect(chapters).toEqual([expect.stringMatching(/^二、保障措施/u)])
  })

  it('reads 第X章 and 第X条', () => {
    const { headings, numbers } = outlineOf(
      lines('第一章 支持创新', '第一条 设立专项资金。', '第二章 优化服务', '第二条 精简材料。'),
    )
    expect(headings).toEqual(['第一章支持创新', '第二章优化服务'])
    expect(numbers).toEqual(['1', '2'])
  })

  it('keeps numbering that runs on, restarts or has gaps as printed', () => {
    expect(
      outlineOf(lines('一、甲方面', '1.做甲。', '2.做乙。', '二、乙方面', '3.做丙。', '6.做丁。')).numbers,
    ).toEqual(['1', '2', '3', '6'])
    expect(outlineOf(lines('一、甲方面', '1.做甲。', '2.做乙。', '二、乙方面', '1.做丙。')).numbers).toEqual([
      '1',
      '2',
      '1',
    ])
  })

  it('mends a numeral that lost its dot, but not a figure at the head of a line', () => {
    const text = (line: string) => lines('一、任务', '1.做甲。', '2.做乙。', line, '4.做丁。')
    expect(outlineOf(text('3完善机制,持续推进。')).numbers).toEqual(['1', '2', '3', '4'])
    expect(outlineOf(text('3家企业完成改造。')).numbers).toEqual(['1', '2', '4'])
    expect(outlineOf(text('3.15分钟就医圈建设。')).numbers).toEqual(['1', '2', '3', '4'])
    expect(outlineOf(text('3.15亿元用于改造。')).numbers).toEqual(['1', '2', '4'])
    expect(outlineOf(text('3.5%的企业完成改造。')).numbers).toEqual(['1', '2', '4'])
  })

  it('leaves sub-items in the text of their measure', () => {
    const { numbers, texts } = outlineOf(
      lines('一、任务', '1.建园区。抓好三件事。', '(1)规划', '(2)招商', '2.建港口。'),
    )
    expect(numbers).toEqual(['1', '2'])
    expect(texts[0]).toContain('(2)招商')
  })

  it('takes the heading as measure where units stand once for all its items', () => {
    const chapter = (name: string) => [`(${name})强基`, '1.修路。', '2.架桥。', '3.种树。(责任单位:市发改委、市交通局)']
    expect(outlineOf(lines('一、任务', ...chapter('一'), ...chapter('二'))).numbers).toEqual(['1', '2'])
  })

  it('reads numerals that are one character', () => {
    expect(outlineOf(lines('一、任务', '⒈修路。', '⒉架桥。', '⒊种树。')).numbers).toEqual(['1', '2', '3'])
  })

  it('takes a chapter of one paragraph where it ends in who sees to it, beside chapters of items', () => {
    const { titles } = outlineOf(
      lines(
        '一、重点任务',
        '(一)通水。新建水厂一座。',
        '(二)通电。改造线路。',
        '(三)通路。完成十条。',
        '二、培训渔民',
        '每年培训渔民500人次。由县人力社保局、各乡镇负责落实。',
        '三、宣传渔业',
        '宣传由来已久,由各乡镇负责的渔业节庆。',
      ),
    )
    expect(titles).toEqual(['通水', '通电', '通路', '培训渔民'])
  })

  it('takes sub-items as measures where they name units of their own', () => {
    const { numbers } = outlineOf(
      lines(
        '一、任务',
        '1.建园区。',
        '(1)编制规划。(牵头单位:市发改委)',
        '(2)开展招商。(牵头单位:市商务局)',
        '2.建港口。(牵头单位:市港务局)',
      ),
    )
    expect(numbers).toEqual(['1', '2', '2'])
  })
})

it('leaves an item that is one sentence to be read whole, with its units behind it or not', () => {
  const { items, texts } = outlineOf(
    lines(
      '一、任务',
      '1.新增学位500个。(牵头单位:县教育局)',
      '2.新增床位60张。牵头单位:县民政局',
      '3.修路。里程达到10公里。',
    ),
  )
  expect(items.map(({ bodyFrom, from }) => bodyFrom - from)).toEqual([2, 2, 5])
  expect(texts[0]).toBe('1.新增学位500个。(牵头单位:县教育局)')
})

describe('lost line breaks', () => {
  it('finds items by their numbers inside one long line', () => {
    const body = '深入实施提升工程,健全工作机制,优化服务流程,扩大覆盖范围。'
    const { numbers, promises, headings } = outlineOf(
      `为推进工作制定方案。 一、主要目标 ——城市更美。${body} ——乡村更富。${body} 二、重点任务 1.修路。${body}2.架桥。单价1.5亿元,建成3.0版平台,用地2、3号地块。${body}3.种树。${body}`,
    )
    expect(headings).toEqual(['一、主要目标', '二、重点任务'])
    expect(promises).toHaveLength(2)
    expect(numbers).toEqual(['1', '2', '3'])
  })

  it('believes a jump of numbers only where the missing ones are nowhere', () => {
    const body = '持续健全体制机制,完善配套政策,推动各项工作落地见效,形成一批成果。'.repeat(3)
    expect(outlineOf(`说明如下。1.甲事。${body}2.乙事。占比达到 70 5.丙事。${body}6.丁事。${body}`).numbers).toEqual([
      '1',
      '2',
      '5',
      '6',
    ])
  })

  it('does not split at enumerations inside an item', () => {
    const body = '坚持系统谋划、整体推进,压实各方责任,强化要素支撑,确保取得实效。'.repeat(3)
    expect(
      outlineOf(lines('一、任务', `1.甲事。${body}包括:1.初创企业;2.瞪羚企业;3.领军企业。`, `2.乙事。${body}`)).numbers,
    ).toEqual(['1', '2'])
  })

  it('gives a chapter title without a visible end the length that its siblings share', () => {
    const body = '是发展的重要支撑,要坚持统筹兼顾,一体推进各项任务落实,持续激发活力。'
    const { headings } = outlineOf(
      lines(
        '为此制定方案。',
        `一、做强产业增后劲 产业${body}`,
        `1.甲事。${body}`,
        `二、畅通循环添动能消费${body}`,
        `2.乙事。${body}`,
        `三、协调城乡促共富 城乡${body}`,
        `3.丙事。${body}`,
        `四、守护生态留底色 生态${body}`,
        `4.丁事。${body}`,
      ),
    )
    expect(headings).toContain('二、畅通循环添动能')
  })
})

describe('promises and chapters', () => {
  it('tells “——” promises from “——” headings over numbered items', () => {
    const { promises, headings } = outlineOf(
      lines('一、目标', '——道路更畅。里程达到100公里。', '二、行动', '——加快修路', '1.修路。', '2.架桥。'),
    )
    expect(promises).toHaveLength(1)
    expect(headings).toContain('加快修路')
  })

  it('takes “——” lines that name units of their own as measures', () => {
    const { titles, promises } = outlineOf(
      lines(
        '一、目标',
        '——更畅。里程达到100公里。',
        '二、行动',
        '(一)强基',
        '——修路。(牵头单位:县交通局)',
        '——架桥。(牵头单位:县水利局)',
      ),
    )
    expect(titles).toEqual(['修路', '架桥'])
    expect(promises).toHaveLength(1)
  })

  it('takes every paragraph of goals behind the first that promises something', () => {
    const { promises } = outlineOf(
      lines('一、总体要求', '坚持绿色发展。', '到2027年,路网密度提高。', '出行更安全,事故逐年下降。', '二、任务', '1.修路。完成十条。', '2.架桥。完成两座。', '3.种树。完成百亩。'),
    ) // biome-ignore format: one line reads like the plan it is
    expect(promises).toEqual(['到2027年,路网密度提高。', '出行更安全,事故逐年下降。'])
  })

  it('takes the sentence that names a horizon out of a paragraph of goals', () => {
    const { promises } = outlineOf(
      lines('一、总体要求', '以改革为动力。到2025年,取得明显进展。', '二、任务', '1.做甲。'),
    )
    expect(promises).toEqual(['到2025年,取得明显进展。'])
  })

  it('takes no ideas and principles for measures', () => {
    const { titles } = outlineOf(
      lines(
        '一、总体要求',
        '1.指导思想。坚持稳中求进。',
        '2.基本原则。坚持改革创新。',
        '二、任务',
        '3.修路。完成十条。',
      ),
    )
    expect(titles).toEqual(['修路'])
  })

  it('takes goals for measures where each of them names its units', () => {
    const { numbers, promises } = outlineOf(
      lines('一、主要预期目标', '1.港口吞吐量增长8%。(牵头单位:市港航局)', '2.旅客人次增长6%。(牵头单位:市交通局)', '二、重点任务', '3.修路。完成十条。(牵头单位:市交通局)'),
    ) // biome-ignore format: one line reads like the plan it is
    expect(numbers).toEqual(['1', '2', '3'])
    expect(promises).toEqual([])
    const goals = outlineOf(
      lines('一、主要预期目标', '1.港口吞吐量增长8%。', '2.旅客人次增长6%。', '二、重点任务', '3.修路。完成十条。', '4.架桥。完成两座。'),
    ) // biome-ignore format: one line reads like the plan it is
    expect(goals.numbers).toEqual(['3', '4'])
  })

  it('knows the kind of measures from the words above them', () => {
    const kinds = (heading: string) => outlineOf(lines(heading, '1.甲事。', '2.乙事。')).items[0]!.kind
    expect(kinds('二、重大改革')).toBe('reform')
    expect(kinds('(一)富民方面。重点打造2个标志性成果:')).toBe('flagship')
    expect(kinds('二、城乡建设')).toBeNull()
  })

  it('does not take social security for the plan’s own machinery', () => {
    const { chapters, titles } = outlineOf(
      lines('一、健全社会保障', '1.扩面。参保率达到99%。', '二、组织保障', '2.加强领导。成立专班。'),
    )
    expect(titles).toHaveLength(2)
    expect(chapters).toEqual([expect.stringMatching(/^二、组织保障/u)])
  })
})

describe('what stands around a plan', () => {
  it('ends the last item before annexes, signatures and navigation', () => {
    for (const tail of ['附件:任务清单', '云溪县人民政府办公室', '2023年7月8日', '上一篇:公告', '版权所有:某网站'])
      expect(outlineOf(lines('一、任务', '1.做甲。', '2.做乙。', tail)).texts.at(-1)).toBe('2.做乙。')
  })

  it('takes the papers that a letter lists as annexes for none of its items', () => {
    const { titles } = outlineOf(
      lines('关于印发方案的通知', '附件:1.重点任务清单', '2.重大改革清单', '某县政府', '某方案', '一、任务', '1.做甲。', '2.做乙。'),
    ) // biome-ignore format: one line reads like the letter it is
    expect(titles).toEqual(['做甲', '做乙'])
  })

  it('does not let the annex line of a letter end the plan that follows', () => {
    const { numbers } = outlineOf(
      lines('关于印发方案的通知', '附件:某方案', '某方案', '一、任务', '1.做甲。', '2.做乙。'),
    )
    expect(numbers).toEqual(['1', '2'])
  })
})

describe('reports of how things stand', () => {
  it('holds no measures under 发展现状 and 面临的新挑战, but under 解决存在的问题', () => {
    const { titles, promises } = outlineOf(
      lines('一、发展现状', '(一)基本情况', '1.渔港规模。全县有渔港12座。', '2.渔船数量。新增渔船40艘。', '(二)面临的新挑战', '1.泊位不足。到2025年需新增泊位30个。', '二、解决存在的问题', '1.修港。完成十座。', '2.造船。完成两艘。', '3.护渔。巡航百次。'),
    ) // biome-ignore format: one line reads like the plan it is
    expect(titles).toEqual(['修港', '造船', '护渔'])
    expect(promises).toEqual([])
  })
})

describe('goals item by item', () => {
  it('takes the one that names no units beside many that do for a measure', () => {
    const { titles, promises } = outlineOf(
      lines('一、预期目标', '1.渔获量增长5%。(县渔业局)', '2.渔港改造3座。(县港航局)', '3.渔民增收8%。(县财政局)', '4.渔船检修90艘。(县船检局)', '5.渔港吞吐量不低于全省水平。', '二、重点任务', '6.修港。完成十座。(县港航局)'),
    ) // biome-ignore format: one line reads like the plan it is
    expect(titles.length).toBe(6)
    expect(promises).toEqual([])
  })

  it('knows lists of units with another bracket inside', () => {
    const { titles } = outlineOf(
      lines('一、预期目标分解', '1.渔获量增长5%。(县渔业局,各乡〔镇、街道〕政府)', '2.渔民增收8%。(县财政局,各乡〔镇、街道〕政府)'),
    ) // biome-ignore format: one line reads like the plan it is
    expect(titles).toEqual(['渔获量增长5%', '渔民增收8%'])
  })

  it('keeps a figure in the first sentence of an item', () => {
    const { promises } = outlineOf(
      lines('一、发展目标', '(一)发展指标', '1.渔港更有保障。泊位率达到90%。', '2.全县新建12座渔港。渔港达到2005年省定标准。', '二、重点任务', '1.修港。完成十座。', '2.造船。完成两艘。'),
    ) // biome-ignore format: one line reads like the plan it is
    expect(promises.at(-1)).toBe('全县新建12座渔港。渔港达到2005年省定标准。')
  })
})

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

describe('numerals of rarer habits', () => {
  it('nests 1, 1.1 and 1.1.1, the bare numbers being chapters', () => {
    const { headings, numbers, titles } = outlineOf(
      lines(
        '1 总体要求',
        '1.1 目标',
        '建成强县。',
        '2 重点任务',
        '2.1 强基',
        '2.1.1 修路。修路十条。',
        '2.1.2 架桥。架桥两座。',
      ),
    )
    expect(headings).toEqual(['1总体要求', '1.1目标', '2重点任务', '2.1强基'])
    expect(numbers).toEqual(['2.1.1', '2.1.2'])
    expect(titles).toEqual(['修路', '架桥'])
  })

  it('does not take figures at the head of lines for decimals', () => {
    expect(outlineOf(lines('一、任务', '1.修路。', '2.5亿元用于修桥。', '1.8万人受益。', '2.架桥。')).numbers).toEqual([
      '1',
      '2',
    ])
  })

  it('sets a box of projects beside the item it follows, and carries on behind it', () => {
    const { headings, titles, items } = outlineOf(
      lines(
        '一、重点任务',
        '(一)通水。新建水厂一座。',
        '专栏1 供水工程',
        '1.东城水厂:日供水三万吨。',
        '2.西城水厂:日供水两万吨。',
        '(二)通电。改造线路。',
      ),
    )
    expect(headings).toEqual(['一、重点任务', '专栏1供水工程'])
    expect(titles).toEqual(['通水', '东城水厂', '西城水厂', '通电'])
    expect(items.map(({ kind }) => kind)).toEqual(['key_work', 'project', 'project', 'key_work'])
  })

  it('reads 01, 任务一: and headings between 【】', () => {
    expect(outlineOf(lines('【重点任务】', '01 修路', '修路十条。', '02 架桥', '架桥两座。'))).toMatchObject({
      headings: ['重点任务'],
      numbers: ['1', '2'],
    })
    expect(outlineOf(lines('一、重点任务', '任务一:修路。修路十条。', '任务二:架桥。架桥两座。')).titles).toEqual([
      '修路',
      '架桥',
    ])
    expect(outlineOf(lines('一、任务', '1.修路。', '【责任单位:县交通局】', '2.架桥。')).headings).toEqual(['一、任务'])
  })

  it('takes points behind ● or a dash as measures where they name units, and as promises among goals', () => {
    const { titles, promises } = outlineOf(
      lines(
        '一、工作目标',
        '●路网更密。到2025年,新建公路九十公里。',
        '二、建设内容',
        '●修路。修路十条。牵头单位:县交通局',
        '- 架桥。架桥两座。牵头单位:县交通局',
      ),
    )
    expect(titles).toEqual(['修路', '架桥'])
    expect(promises).toEqual(['●路网更密。到2025年,新建公路九十公里。'])
  })

  it('reads items whose numeral is parted by a blank alone, where they count from 1', () => {
    expect(outlineOf(lines('2024年渔业实事', '1 新建泊位3个;', '2 加固渔堤;', '3 清理航道。')).numbers).toEqual([
      '1',
      '2',
      '3',
    ])
    expect(outlineOf(lines('2024年渔业实事', '1 新建泊位3个;', '3 清理航道。')).numbers).toEqual([])
    expect(outlineOf(lines('2024年渔业实事', '1新建泊位3个;', '2加固渔堤;', '3清理航道。')).numbers).toEqual([])
    expect(outlineOf(lines('2024年渔业概况', '1 个渔港;', '2 条航道;', '3 座渔村。')).numbers).toEqual([])
  })

  it('reads chapters whose numeral is parted by a blank alone', () => {
    expect(
      outlineOf(lines('一　攻坚重点', '1)修路。修路十条。', '2)架桥。架桥两座。', '二　保障措施', '1)加强领导。'))
        .titles,
    ).toEqual(['修路', '架桥'])
    expect(outlineOf(lines('一个目标', '1.修路。', '2.架桥。')).headings).toEqual([])
  })
})

it('a stage of five years among goals opens a promise before its horizon', () => {
  const promise = '“十四五”期间,能源结构调整取得明显进展。到2025年,装机达到九十万千瓦。'
  expect(outlineOf(lines('一、主要目标', promise, '二、任务', '1.修渠。', '2.建厂。')).promises).toEqual([promise])
  expect(
    outlineOf(lines('一、主要目标', '2022年产值为九亿元。到2025年,产值达到十亿元。', '二、任务', '1.修渠。')).promises,
  ).toEqual(['到2025年,产值达到十亿元。'])
})

it('parts no title from its text by the blanks around a figure', () => {
  const items = lines('一、任务', '1 .修路 10 条,架桥 2 座。', '2 .建设供水工程 深化水务改革,日供水 3 万吨。')
  expect(outlineOf(items).titles).toEqual([null, '建设供水工程'])
})

describe('chapters that hold no measures', () => {
  it('are phases, duties and rules on the document itself', () => {
    const { titles, headings } = outlineOf(
      lines(
        '一、整治内容',
        '(一)查桥。查桥十座。',
        '(二)查路。查路百里。',
        '二、实施步骤',
        '(一)动员阶段(2024年2月底前)。召开动员会。',
        '(二)整治阶段(2024年3月至10月)。整改隐患。',
        '三、职责分工',
        '(一)县交通局。督促整改。',
        '本方案自印发之日起施行。',
      ),
    )
    expect(titles).toEqual(['查桥', '查路'])
    expect(headings).toContain('(二)整治阶段(2024年3月至10月)')
  })
})

it('a paragraph under a bare heading promises from its horizon on', () => {
  const text =
    '近日,渔港改造方案正式公布。\n渔港吞吐能力再上台阶\n根据方案,到2026年,渔港吞吐量达到60万吨,泊位利用率明显提升。'
  expect(outlineOf(text).promises).toEqual(['根据方案,到2026年,渔港吞吐量达到60万吨,泊位利用率明显提升。'])
  expect(outlineOf(text.replace('到2026年,', '')).promises).toEqual([])
})

it('guiding ideas whose heading lost its line break are no measure', () => {
  const glued = (words: string) =>
    outlineOf(lines(`一、${words}以渔业振兴为引领,守住生态底线,建好两个园区,坚持统筹推进。`, '二、重点任务', '(一)修港。完成三座。', '(二)架桥。完成两座。'))
      .numbers // biome-ignore format: one line reads like the plan it is
  expect(glued('指导思想')).toEqual(['1', '2'])
  expect(glued('渔港建设')).toEqual(['1', '1', '2'])
})

it('prose without any heading promises from its horizon on, with figures or without', () => {
  const letter = '近日,渔业局印发渔港建设指导意见。\n意见明确,到2026年,渔港面貌明显改善,建成渔业强市。'
  expect(outlineOf(letter).promises).toEqual(['意见明确,到2026年,渔港面貌明显改善,建成渔业强市。'])
  expect(outlineOf(`${letter}\n一、任务\n1.修港。\n2.架桥。`).promises).toEqual([])
})

it('figures behind such a paragraph go on with it', () => {
  const text =
    '近日,渔港改造方案正式公布。\n五年建成渔业强市\n根据方案,到2026年,渔港吞吐量达到60万吨。\n每万吨渔获配备冷库3.5座,渔民培训2000人。\n多数渔民表示期待。'
  expect(outlineOf(text).promises).toEqual([
    '根据方案,到2026年,渔港吞吐量达到60万吨。',
    '每万吨渔获配备冷库3.5座,渔民培训2000人。',
  ])
})

it('numerals with a full stop behind them number items', () => {
  const list = lines('今年实施三件实事:', '1。 新建渔港3座;', '2。 改造渔船20艘;', '3。 培训渔民500人。')
  expect(outlineOf(list).items).toMatchObject([{ no: '1' }, { no: '2' }, { no: '3' }])
})

it('fields of a web page behind bullets are no points', () => {
  const { head } = outlineOf(lines('• 成文日期:', '• 发布机构:', '云溪县渔港方案', '一、任务', '1.修港。', '2.架桥。'))
  expect(head.to).toBeGreaterThan(20)
})

it('what is to be 届时 goes on with the horizon before it', () => {
  const text = (then: string) =>
    `近日,渔港方案公布。\n根据方案,到2026年,渔港吞吐量达到60万吨。\n${then},渔港管理水平走在全省前列,渔民满意度稳步提升。`
  expect(outlineOf(text('届时')).promises).toHaveLength(2)
  expect(outlineOf(text('发布会上,多数渔民认为')).promises).toHaveLength(1)
})

it('prose on the years ahead promises without a date, and goes on with what is to be reached', () => {
  const speech = lines(
    '报告提出,今后五年,渔区面貌将明显改善,渔业强县基本建成。',
    '渔港建设实现新突破,渔港吞吐量达到60万吨。',
  )
  expect(outlineOf(speech).promises).toHaveLength(2)
  expect(outlineOf(speech.replace('渔港建设', '目前渔港建设')).promises).toHaveLength(1)
  expect(outlineOf(speech.replace('今后五年,', '“十四五”期间取得了好成绩,')).promises).toEqual([])
})

it('a goal in front of its horizon is promised too, guiding ideas are not', () => {
  const goals = (before: string) =>
    outlineOf(lines('一、工作目标', `${before}到2026年,渔港吞吐量达到60万吨。`, '二、重点任务', '1.修港。', '2.架桥。'))
      .promises
  expect(goals('近海水质稳步提升。')).toEqual(['近海水质稳步提升。到2026年,渔港吞吐量达到60万吨。'])
  expect(goals('坚持绿色发展,近海水质稳步提升。')).toEqual(['到2026年,渔港吞吐量达到60万吨。'])
})

it('a lone heading of goals is no measure', () => {
  expect(outlineOf(lines('(一)工作目标', '到2026年,渔港吞吐量达到60万吨。')).items).toEqual([])
})

it('a disclaimer behind the text is no measure', () => {
  const page = lines('到2026年,全县建成渔业强县,渔港吞吐量达到60万吨。', '免责声明:本站不对内容的真实性负责。')
  expect(outlineOf(page).items).toEqual([])
})

it('what the document is said to demand further goes on with the promise before it', () => {
  const news = (more: string) => lines('规划提出,到2026年,全县渔港吞吐量达到60万吨。', more)
  const more = '规划又提到,渔民持证比例不低于90%,强化渔港管理。'
  expect(outlineOf(news(more)).promises).toHaveLength(2)
  expect(outlineOf(news('多数渔民认为,渔民持证比例不低于90%很有必要。')).promises).toHaveLength(1)
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

it('a line that is nothing but a stage opens the paragraph of goals below it', () => {
  const goals = (stage: string) =>
    outlineOf(
      lines('一、主要目标', stage, '坚持渔业为本,渔区面貌明显改善。到2025年,渔港吞吐量达到60万吨。', '二、重点任务', '1.修港。完成三座。', '2.架桥。完成两座。'),
    ) // biome-ignore format: one line reads like the plan it is
  expect(goals('“十四五”期间').goals).toMatchObject([{ title: '“十四五”期间' }])
  expect(goals('“十四五”期间').promises).toEqual([
    '“十四五”期间\n坚持渔业为本,渔区面貌明显改善。到2025年,渔港吞吐量达到60万吨。',
  ])
  expect(goals('渔区概况').promises).toEqual(['到2025年,渔港吞吐量达到60万吨。'])
})

it('an earlier year among goals opens the promise, unless it reports', () => {
  const goals = (sentence: string) =>
    outlineOf(
      lines('一、主要目标', `${sentence}到2026年,渔港吞吐量达到60万吨。`, '二、重点任务', '1.修港。', '2.架桥。'),
    ).promises
  expect(goals('2024年,新建泊位30个。')).toEqual(['2024年,新建泊位30个。到2026年,渔港吞吐量达到60万吨。'])
  expect(goals('2022年,全县已建成泊位30个。')).toEqual(['到2026年,渔港吞吐量达到60万吨。'])
  expect(goals('2022年,全县渔港吞吐量为30万吨。')).toEqual(['到2026年,渔港吞吐量达到60万吨。'])
})

it('prose for a year promises from its 今年 on, with what the paragraphs behind it list', () => {
  const news = (...text: string[]) => outlineOf(lines('某县渔业局印发工作要点', ...text)).promises
  const first = '今年全县将新建泊位30个,并完善渔港管理制度。'
  const next = '同时,全县还将在五个渔区改造航道260公里。'
  expect(news('渔区风景秀丽,四季皆可垂钓,游人如织。', first, next, '渔民纷纷表示,这些工程办到了心坎上。')).toEqual([
    first,
    next,
  ])
  expect(news('去年全县新建泊位30个,改造航道260公里。')).toEqual([])
  const inThreeYears = '计划用3年左右时间,新建泊位30个。以此为目标,渔业局公布名单。'
  expect(news(inThreeYears)).toEqual([inThreeYears])
  const states = '东部的渔村,港容港貌明显改善,管护机制全面建立。'
  expect(news(first, states)).toEqual([first, states])
  expect(news(first, '目前,港容港貌明显改善,管护机制全面建立。')).toEqual([first])
  expect(news('力争清网期间开工泊位10个。')).toEqual(['力争清网期间开工泊位10个。'])
  expect(news(first, '一、任务', '1.修港。', '2.架桥。')).toEqual([])
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

it('what a document demands for a year begins its promise, however many years follow', () => {
  const text = '方案要求,2026年,新建泊位30个。到2027年底,港区绿化率达到40%。'
  expect(outlineOf(lines('云溪县印发渔港建设方案', `云溪县印发渔港建设方案。${text}`)).promises).toEqual([text])
})

it('what a paper says that a document demands is promised, with figures and not without', () => {
  const told = '《通知》指出,要改造渔港9座,新建管网75公里。'
  const more = '同时,完成12个沿海渔村的整治任务。'
  const news = '4月7日,云溪县发布2026年渔业工作要点的通知。'
  expect(outlineOf(lines(news, told, more)).promises).toEqual([told, more])
  expect(outlineOf(lines(news, '《通知》指出,要持续改造渔港,加快渔村整治。')).promises).toEqual([])
})

it('the headline of a paper promises nothing that its text does not', () => {
  const promise = '方案提出,到2026年,新建泊位30个。'
  const headline = '云溪县到2026年新建泊位30个,港区绿化率达到40%'
  expect(outlineOf(lines(headline, promise)).promises).toEqual([promise])
  expect(outlineOf(lines(headline, '泊位由县渔业局新建')).promises).toEqual([headline])
  expect(outlineOf(lines(`渔业:${headline}`, promise)).promises).toEqual([promise])
})

it('what closes an announcement is no part of its last item', () => {
  const closing = ['现予公告。', '云溪县第十届人民代表大会', '第一次会议主席团', '2026年2月20日']
  const text = lines('2026年云溪县实事', '一、修渠;', '二、建厂;', '三、清港。', ...closing)
  expect(outlineOf(text).items.at(-1)!.to).toBe(text.indexOf('现予') - 1)
  const unsaid = lines('2026年云溪县实事', '一、修渠;', '二、建厂;', '三、清港。', ...closing.slice(1))
  expect(outlineOf(unsaid).items.at(-1)!.to).toBe(unsaid.indexOf('云溪县第十届') - 1)
})

it('a chapter that says who takes part holds no measures', () => {
  const text = lines(
    '云溪县渔港攻坚方案',
    '一、对象',
    '(一)三镇:东镇、西镇。',
    '(二)两区:南区。',
    '二、任务',
    '(一)修渠。',
    '(二)清港。',
  )
  expect(outlineOf(text).texts).toEqual(['(一)修渠。', '(二)清港。'])
})

it('a heading over work for a goal is no chapter of goals', () => {
  const text = (title: string) => outlineOf(lines('云溪县渔业要点', `一、${title}`, '1.修渠。', '2.建厂。', '3.清港。'))
  expect(text('坚持“渔业强县”目标').numbers).toEqual(['1', '2', '3'])
  expect(text('紧盯目标抓落实').numbers).toEqual(['1', '2', '3'])
  expect(text('渔业发展目标').numbers).toEqual([])
})

it('what a paper recalls promises nothing, though it says 全年', () => {
  const promise = '2026年主要预期目标是:渔业产值增长6%,冷库达到5座。'
  const news = (...text: string[]) => outlineOf(lines('云溪县两会', ...text)).promises
  expect(news('云溪县2025年实现了渔业提质。全年渔业产值达90亿元,增长7%。', promise)).toEqual([promise])
  expect(news(promise, '初步预计,一季度渔业产值增长7%,冷库达到3座。')).toEqual([promise])
})

it('what a paper reports behind its outlook is no promise', () => {
  const promise = '到2026年,全县新建泊位30个,港区绿化率达到40%。'
  const news = (...text: string[]) => outlineOf(lines('云溪县渔业发展', '渔港', promise, ...text)).promises
  expect(news('港区计划投资3亿元,新建冷库5座。')).toHaveLength(2)
  expect(news('“十三五”以来,渔业成效显著,新建冷库5座。')).toEqual([promise])
})

it('promises in the head are figures with a horizon, or called a goal', () => {
  const head = '为强县富民,制定本方案。到2026年,建成水厂三座,供水普及率达到95%。'
  expect(outlineOf(lines('云溪县供水方案', head, '一、任务', '1.修渠。', '2.建厂。')).promises).toEqual([
    '到2026年,建成水厂三座,供水普及率达到95%。',
  ])
  expect(
    outlineOf(lines('云溪县供水方案', '根据到2026年的总体部署,制定本方案。', '一、任务', '1.修渠。')).promises,
  ).toEqual([])
})
