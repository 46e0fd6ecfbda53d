import { describe, expect, it } from 'vitest'
import { lines, outlineOf } from '../testing/outline-of.ts'

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
  it('are headings over nothing', () => {
    expect(outlineOf(lines('一、工作目标', '到2027年,建港10座。', '二、重点任务')).items).toEqual([])
    expect(outlineOf(lines('一、修港', '二、架桥', '三、清淤')).numbers).toEqual(['1', '2', '3'])
  })

  it('may be called 工作措施 where others tell of the work', () => {
    const means = ['(一)加强修港。修十座。', '(二)加强清淤。清三处。']
    expect(outlineOf(lines('一、工作目标', '建港10座。', '二、工作措施', ...means)).titles).toEqual([
      '加强修港',
      '加强清淤',
    ])
    const told = lines('一、重点任务', '(一)修港。', '(二)架桥。', '二、工作措施', '(一)加强领导。', '(二)加强宣传。')
    expect(outlineOf(told).numbers).toEqual(['1', '2'])
    expect(outlineOf(told).chapters).toHaveLength(1)
  })

  it('tell how the work is thought of', () => {
    const text = lines('一、发展思路', '以港兴渔。', '二、重点任务', '(一)修港。修十座。', '(二)清淤。清三处。')
    expect(outlineOf(text).numbers).toEqual(['1', '2'])
  })

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

it('guiding ideas whose heading lost its line break are no measure', () => {
  const glued = (words: string) =>
    outlineOf(lines(`一、${words}以渔业振兴为引领,守住生态底线,建好两个园区,坚持统筹推进。`, '二、重点任务', '(一)修港。完成三座。', '(二)架桥。完成两座。'))
      .numbers // biome-ignore format: one line reads like the plan it is
  expect(glued('指导思想')).toEqual(['1', '2'])
  expect(glued('渔港建设')).toEqual(['1', '1', '2'])
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
  expect(text('优化渔港功能定位').numbers).toEqual(['1', '2', '3'])
  expect(text('功能定位').numbers).toEqual([])
  expect(text('紧盯目标抓落实').numbers).toEqual(['1', '2', '3'])
  expect(text('渔业发展目标').numbers).toEqual([])
})
