import { describe, expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { textSource } from '../read/text-reader.ts'
import { lines, outlineOf } from '../testing/outline-of.ts'

const OPENING = ['各渔村:', '经县政府同意,现将《2026年渔港任务清单》《2026年渔民实事清单》印发给你们,请抓好落实。']
const POINTS = [
  '一、压实责任,逐项认领。清单列出40项具体任务,涉及9个责任单位,对照年度目标任务逐项认领。',
  '二、按月调度,及时会商。每月25日前报送1次进展,明确1名联络员,3个工作日内办结。',
  '三、同题共答,合力推进。牵头单位统筹,协同单位主动对接。',
]
const SIGNED = ['某县人民政府办公室', '2026年3月4日', '(此件公开发布)']
const TASKS = ['2026年渔港任务清单', '一、修港', '1.新建码头3座。', '2.清淤港池2处。']
const titlesOf = (...text: string[]) => outlineOf(lines(...text)).titles
const WORK = ['新建码头3座', '清淤港池2处']

describe('a letter that asks for things point by point', () => {
  it('covers the plan in its annex, and its points are no measures', () => {
    const { titles, headings, goals } = outlineOf(lines(...OPENING, ...POINTS, ...SIGNED, '附件1', ...TASKS))
    expect(titles).toEqual(WORK)
    expect(headings).toEqual(['一、修港'])
    expect(goals).toEqual([])
  })

  it('ends with its signature, with the list of its annexes, or with the annex', () => {
    const list = ['附件:1.2026年渔港任务清单', '2.2026年渔民实事清单']
    expect(titlesOf(...OPENING, ...POINTS, ...SIGNED, ...TASKS)).toEqual(WORK)
    expect(titlesOf(...OPENING, ...POINTS, ...list, ...TASKS)).toEqual(WORK)
    expect(titlesOf(...OPENING, ...POINTS, '附件', ...TASKS)).toEqual(WORK)
    expect(titlesOf(...OPENING, ...POINTS, ...list, ...SIGNED, '附件1', ...TASKS)).toEqual(WORK)
  })

  it('covers a plan without numerals too, in paragraphs or in a table', () => {
    const paragraphs = [
      '新建码头。新建码头3座,配套冷库1座,确保年底投用。(县渔业局)',
      '清淤港池。清淤港池2处,疏浚航道9公里,改善通航条件。(县水利局)',
    ]
    const { titles, sections } = outlineOf(lines(...OPENING, ...POINTS, ...SIGNED, '附件', TASKS[0]!, ...paragraphs))
    expect(titles).toEqual(['新建码头', '清淤港池'])
    expect(sections).toEqual([])
    const table = [
      '',
      '| 序号 | 任务 | 责任单位 |',
      '| --- | --- | --- |',
      '| 1 | 新建码头3座 | 县渔业局 |',
      '| 2 | 清淤港池2处 | 县水利局 |',
      '',
    ]
    const { measures, issuer } = parsePlan(
      textSource(lines(...OPENING, ...POINTS, ...SIGNED, '附件', TASKS[0]!, ...table), 'plan.txt'),
    )
    expect(measures.map(({ leadUnits }) => leadUnits.map(({ name }) => name))).toEqual([['县渔业局'], ['县水利局']])
    expect(issuer).toBe('某县人民政府办公室')
  })

  it('issues as many plans as it names', () => {
    const errands = ['附件2', '2026年渔民实事清单', '1.新建渔市1个。', '2.新增泊位60个。']
    const others = ['附件3', '填报说明', '1.本表一式2份。', '2.用A4纸填写。']
    expect(titlesOf(...OPENING, ...POINTS, ...SIGNED, '附件1', ...TASKS, ...errands, ...others)).toEqual([
      ...WORK,
      '新建渔市1个',
      '新增泊位60个',
    ])
  })

  it('is itself the plan where its points name units or figures, or have points of their own', () => {
    const form = ['附件', '渔港进展填报说明', '1.按月填报。', '2.逐级汇总。']
    const [opening] = ['现将2026年渔港工作要求印发给你们。']
    const units = ['一、修港。修缮码头。(县渔业局)', '二、清淤。清淤港池。(县水利局)']
    expect(titlesOf(opening!, ...units, ...SIGNED, ...form)).toEqual(['修港', '清淤'])
    const figures = ['一、修港。修缮码头3座。', '二、清淤。清淤港池。']
    expect(titlesOf(opening!, ...figures, ...SIGNED, ...form)).toEqual(['修港', '清淤'])
    const nested = ['一、修港', '1.修缮码头。', '2.修缮灯塔。']
    expect(titlesOf(opening!, ...nested, ...SIGNED, ...form)).toEqual(['修缮码头', '修缮灯塔'])
  })

  it('is the plan where no plan follows it, and where it issues none', () => {
    const points = ['一、修港。修缮码头。', '二、清淤。清淤港池。']
    expect(titlesOf('现将2026年渔港工作要求印发给你们。', ...points, ...SIGNED)).toEqual(['修港', '清淤'])
    expect(titlesOf('为做好渔港工作,提出以下要求。', ...points, ...SIGNED, '附件', '1.按月填报。')).toEqual([
      '修港',
      '清淤',
    ])
  })

  it('is no plan that a letter with its own signature issues', () => {
    const plan = ['2026年渔港工作要求', '一、修港。修缮码头。', '二、清淤。清淤港池。']
    const form = ['附件', '渔港进展填报说明', '1.按月填报。']
    expect(titlesOf(...OPENING, ...SIGNED, ...plan, ...form)).toEqual(['修港', '清淤'])
  })
})
