import { describe, expect, it } from 'vitest'
import { lines, outlineOf } from '../testing/outline-of.ts'

describe('chapters that number nothing below them', () => {
  const repair = '港口先行,打通对外通道。今年改造泊位3个,清淤航道12公里。'
  const train = '船员为本,提升作业本领。全年培训船员900人次。'
  const clean = '碧海常在,守护近岸水质。清理岸线40公里,入海排口全部整治。'

  it('are measures paragraph by paragraph where several name units', () => {
    const { titles, headings } = outlineOf(
      lines('一、目标', '到2026年,渔获稳步增长。', '二、重点工作', `${repair}(责任单位:县交通局)`, `${train}(责任单位:县渔业局)`, '三、工作要求', '按月通报,年底考核。'),
    ) // biome-ignore format: one line reads like the plan it is
    expect(titles).toHaveLength(2)
    expect(headings).toContain('二、重点工作')
  })

  it('have titles of two phrases where most paragraphs open so', () => {
    const { titles } = outlineOf(lines('一、目标', '到2026年,渔获稳步增长。', '二、重点任务', repair, train, clean))
    expect(titles).toEqual(['港口先行,打通对外通道', '船员为本,提升作业本领', '碧海常在,守护近岸水质'])
  })

  it('are one measure where the heading names the work, or units stand once behind the last paragraph', () => {
    const whole = lines('一、修好渔港', '港区改造抓紧推进。', '改造泊位3个,清淤航道12公里。', '二、建好渔村', '道路硬化先行。', '新建渔村道路8公里。(责任单位:县交通局)') // biome-ignore format: as above
    expect(outlineOf(whole).titles).toEqual(['修好渔港', '建好渔村'])
  })

  it('take a first sentence with a comma for text where it stands alone', () => {
    const { titles } = outlineOf(
      lines('二、任务', '1.改造泊位,清淤航道。年底完工。', '2.培训船员。全年办班。', '3.清理岸线。逐段推进。'),
    )
    expect(titles[0]).not.toBe('改造泊位,清淤航道')
  })

  it('are measures throughout a plan that numbers nothing below its chapters and opens its paragraphs with titles', () => {
    const { titles, numbers } = outlineOf(
      lines('一、修好渔港', '改造泊位。改造泊位3个,新增吞吐能力20万吨。', '清淤航道。清淤航道12公里,恢复水深。(交通科牵头)', '二、建好渔村', '硬化道路。新建渔村道路8公里,当年通车。', '治理污水。新建管网16公里,全部入网。', '三、强化支撑保障', '培养船员。全年培训船员900人次,考取证书。', '建好平台。渔船定位终端全部联网,年底验收。'),
    ) // biome-ignore format: as above
    expect(titles).toEqual(['改造泊位', '清淤航道', '硬化道路', '治理污水', '培养船员', '建好平台'])
    expect(new Set(numbers)).toEqual(new Set([null]))
  })

  it('split a box of titled projects', () => {
    const { titles } = outlineOf(
      lines('一、任务', '1.修港。年内开工。(责任单位:县交通局)', '专栏1 渔港工程', '泊位改造工程。改造泊位3个,新增吞吐能力20万吨。', '航道清淤工程。清淤航道12公里,恢复水深至4米。', '2.架桥。年内开工。(责任单位:县交通局)'),
    ) // biome-ignore format: as above
    expect(titles).toEqual(['修港', '泊位改造工程', '航道清淤工程', '架桥'])
  })

  it('promise nothing a second time as prose, in boxes before chapters as well', () => {
    const { titles, promises } = outlineOf(
      lines('一、渔港', '1.修港。年内开工。(责任单位:县交通局)', '专栏1 渔港工程', '泊位改造工程。到2026年,改造泊位3个。', '航道清淤工程。到2026年,清淤航道12公里。', '二、渔村', '到2026年,新建渔村道路8公里。(责任单位:县交通局)', '到2026年,铺设管网16公里。(责任单位:县水利局)'),
    ) // biome-ignore format: as above
    expect(titles).toHaveLength(5)
    expect(promises).toEqual([])
  })

  it('hold none where they only point to an annex', () => {
    const { titles } = outlineOf(
      lines('一、目标', '到2026年,渔获稳步增长。', '二、重点任务', '围绕六个方面,实施24项举措,具体见附件2。', '三、保障措施', '加强领导。'),
    ) // biome-ignore format: as above
    expect(titles).toEqual([])
  })
})

describe('headings without numerals', () => {
  it('give a measure all of their text where units stand behind its last paragraph', () => {
    const { texts } = outlineOf(
      lines('海门县渔港振兴工作方案', '渔港振兴行动', '今年改造泊位3个,新增港区吞吐能力20万吨。', '同时,清淤航道12公里,恢复水深至4米。(责任单位:县交通局)', '渔村振兴行动', '新建渔村道路8公里,当年通车,养护到位。(责任单位:县渔业局)'),
    ) // biome-ignore format: as above
    expect(texts).toHaveLength(2)
    expect(texts[0]).toMatch(/^今年改造泊位.*县交通局\)$/su)
  })
})

describe('articles', () => {
  it('about the machinery, and the one on the paper itself, are no measures though their numbers run on', () => {
    const { titles } = outlineOf(
      lines('第一章 重点任务', '第一条 修港。改造泊位3个。(责任单位:县交通局)', '第二条 架桥。建成桥梁2座。(责任单位:县交通局)', '第二章 保障机制', '第三条 建立县长任组长的领导小组。', '第四条 本方案自2026年8月1日起施行,由县交通局负责解释。'),
    ) // biome-ignore format: as above
    expect(titles).toEqual(['修港', '架桥'])
  })
})
