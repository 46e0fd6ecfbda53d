import { describe, expect, it } from 'vitest'
import { lines, outlineOf } from '../testing/outline-of.ts'

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

  it('takes (1) below one (一) as measures where each names its units, whatever the others are cut into', () => {
    const { numbers, headings } = outlineOf(
      lines(
        '一、重点任务',
        '(一)强基',
        '1.修路。完成十条。(渔港办)',
        '2.架桥。完成两座。(渔港办)',
        '3.清淤。完成两处。(渔港办)',
        '(二)提质',
        '(1)种树。完成百亩。(林业站、各渔村)',
        '(2)治水。完成三处。(水利站牵头,海事所、各渔村配合)',
      ),
    )
    expect(numbers).toEqual(['1', '2', '3', '1', '2'])
    expect(headings).toEqual(['一、重点任务', '(一)强基', '(二)提质'])
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

  it('reads numerals before a year', () => {
    const { numbers } = outlineOf(
      lines('一、任务', '1.2024年修路十条。', '2.2025年架桥两座。', '3、2026年种树百亩。', '4.管护成网。'),
    )
    expect(numbers).toEqual(['1', '2', '3', '4'])
    expect(outlineOf(lines('一、任务', '1.修路,达到', '2.2024公里。', '2.架桥两座。')).numbers).toEqual(['1', '2'])
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

describe('what stands around a plan', () => {
  it('ends the last item before annexes, signatures and navigation', () => {
    for (const tail of ['附件:任务清单', '云溪县人民政府办公室', '2023年7月8日', '上一篇:公告', '版权所有:某网站'])
      expect(outlineOf(lines('一、任务', '1.做甲。', '2.做乙。', tail)).texts.at(-1)).toBe('2.做乙。')
  })

  it('takes the papers that a letter lists as annexes for none of its items', () => {
    const { titles } = outlineOf(
      lines('关于印发方案的通知', '附件:1.修路方案(2024—2026年)', '2.重大改革清单', '某县政府', '某方案', '一、任务', '1.做甲。', '2.做乙。'),
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

it('numerals with a full stop behind them number items', () => {
  const list = lines('今年实施三件实事:', '1。 新建渔港3座;', '2。 改造渔船20艘;', '3。 培训渔民500人。')
  expect(outlineOf(list).items).toMatchObject([{ no: '1' }, { no: '2' }, { no: '3' }])
})

it('fields of a web page behind bullets are no points', () => {
  const { head } = outlineOf(lines('• 成文日期:', '• 发布机构:', '云溪县渔港方案', '一、任务', '1.修港。', '2.架桥。'))
  expect(head.to).toBeGreaterThan(20)
})

it('a disclaimer behind the text is no measure', () => {
  const page = lines('到2026年,全县建成渔业强县,渔港吞吐量达到60万吨。', '免责声明:本站不对内容的真实性负责。')
  expect(outlineOf(page).items).toEqual([])
})

it('what closes an announcement is no part of its last item', () => {
  const closing = ['现予公告。', '云溪县第十届人民代表大会', '第一次会议主席团', '2026年2月20日']
  const text = lines('2026年云溪县实事', '一、修渠;', '二、建厂;', '三、清港。', ...closing)
  expect(outlineOf(text).items.at(-1)!.to).toBe(text.indexOf('现予') - 1)
  const unsaid = lines('2026年云溪县实事', '一、修渠;', '二、建厂;', '三、清港。', ...closing.slice(1))
  expect(outlineOf(unsaid).items.at(-1)!.to).toBe(unsaid.indexOf('云溪县第十届') - 1)
})
