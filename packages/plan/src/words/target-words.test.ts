import { describe, expect, it } from 'vitest'
import { blankTarget } from '../blank-target.ts'
import type { Target } from '../plan-draft.ts'
import { targetFromSelection } from '../review/target-from-selection.ts'
import { targetWords } from './target-words.ts'

const said = (target: Partial<Target>, known: string | null = null) => targetWords({ ...blankTarget, ...target }, known)

describe('a target in words', () => {
  it('is the sentence of the document where that says it all', () => {
    const words = '到2025年底前完成低效用地整治3200亩'
    expect(said({ metric: '低效用地整治', value: '3200', unit: '亩', due: '2025', quote: words })).toBe(words)
    expect(
      said({ metric: '研发机构', comparator: '>=', value: '25', unit: '家', quote: '研发机构达到\n25家以上' }),
    ).toBe('研发机构达到25家以上')
    expect(said({ metric: '景观节点', comparator: '>=', value: '20', unit: '个', quote: '打造20个以上景观节点' })).toBe(
      '打造20个以上景观节点',
    )
    const energy = '单位产值能耗比2020年累计下降14.5%'
    expect(
      said({ metric: '单位产值能耗下降', kind: 'growth', value: '14.5', unit: '%', base: '2020', quote: energy }),
    ).toBe(energy)
  })

  it('is found in time, whatever the sentence repeats', () => {
    const quote = `能耗${'比'.repeat(500)}14.5%`
    expect(said({ metric: '能耗下降', kind: 'growth', value: '14.5', unit: '%', quote })).toBe('能耗下降14.5%')
  })

  it.each<[string, Partial<Target>]>([
    ['低效用地整治3300亩', { metric: '低效用地整治', value: '3300', quote: '完成低效用地整治3200亩', unit: '亩' }],
    [
      '茶叶种植面积稳定在8.5万亩',
      {
        metric: '茶叶种植面积',
        kind: 'maintain',
        value: '8.5',
        unit: '万亩',
        quote: '蔬菜、茶叶种植面积分别稳定在5万亩、8.5万亩',
      },
    ],
    [
      '出水达标率达到95%',
      { metric: '出水达标率', value: '95', unit: '%', quote: '污水治理覆盖率和出水达标率均达到95%' },
    ],
    ['和美乡村示范带6条', { metric: '和美乡村示范带', value: '6', unit: '条', quote: '美乡村示范带6条' }],
    ['常住人口城镇化率达到61%', { metric: '常住人口城镇化率', value: '61', unit: '%', quote: '达到61%' }],
    [
      '居民人均收入超过3万元',
      { metric: '居民人均收入', comparator: '>', value: '3', unit: '万元', quote: '居民人均收入达到3万元' },
    ],
    ['劳动报酬占比达到50%', { metric: '劳动报酬占比', value: '50', unit: '%', quote: '劳动报酬占比达到50' }],
    ['示范带6条', { metric: '示范带', value: '6', unit: '条', quote: '' }],
  ])('is put together where the sentence is another: %s', (words, target) => {
    expect(said(target)).toBe(words)
  })

  it('names what a person changed, not what stood in the document', () => {
    const target = { ...blankTarget, metric: '书屋', value: '30', unit: '家', quote: '新建书屋30家' }
    expect(targetWords(target)).toBe('新建书屋30家')
    expect(targetWords({ ...target, correction: { recognised: null } })).toBe('书屋30家')
  })

  it('is what a person selected, until he changes it', () => {
    const quote = '护理员入职奖补标准提高30%'
    const selected = targetFromSelection(quote, [0, quote.length], '2027')
    const added = { ...selected, correction: { recognised: null } }
    expect(targetWords(added, '2027')).toBe('护理员入职奖补标准提高30%')
    expect(targetWords({ ...added, value: '40' }, '2027')).toBe('护理员入职奖补标准提高40%')
    expect(targetWords({ ...added, metric: '护理员奖补提高' }, '2027')).toBe('护理员奖补提高30%')
  })

  it('says every kind of promise as an official would', () => {
    const rate = { metric: '入园率', unit: '%', value: '90' }
    const count = { metric: '示范村', unit: '个', value: '5' }
    const growth = { metric: '旅游收入增长', kind: 'growth', unit: '%', value: '8' } as const
    expect(said({ ...rate, comparator: '>=' })).toBe('入园率不低于90%')
    expect(said({ ...rate, comparator: '<=' })).toBe('入园率不超过90%')
    expect(said({ ...rate, comparator: '<' })).toBe('入园率低于90%')
    expect(said({ ...rate, approx: true })).toBe('入园率达到90%左右')
    expect(said({ ...count, comparator: '>=', annual: true, strive: true })).toBe('力争每年示范村不少于5个')
    expect(said({ ...count, kind: 'range', comparator: 'range', valueTo: '8' })).toBe('示范村5—8个')
    expect(said({ ...rate, kind: 'range', comparator: 'range', valueTo: '95' })).toBe('入园率达到90%—95%')
    expect(said({ ...growth, annual: true, comparator: '>=' })).toBe('旅游收入年均增长8%以上')
    expect(said({ ...growth, base: '2020' })).toBe('旅游收入比2020年增长8%')
    expect(said({ metric: '占比', value: '2/3', comparator: '>=' })).toBe('占比不低于三分之二')
    expect(said({ metric: '收入倍差', value: '1.6' })).toBe('收入倍差缩小到1.6')
    expect(said({ metric: '全省排名', kind: 'rank', comparator: '<=', value: '3', unit: '位' })).toBe(
      '全省排名进入前3位',
    )
    expect(said({ ...count, perUnit: '各乡镇' })).toBe('各乡镇示范村5个')
  })

  it('puts a worded state behind its subject and a verb before it', () => {
    const worded = { comparator: 'qualitative', kind: 'milestone' } as const
    expect(said({ ...worded, metric: '交易中心', words: '基本建成' })).toBe('基本建成交易中心')
    expect(said({ ...worded, kind: 'trend', metric: '满意度', words: '稳步提升' })).toBe('满意度稳步提升')
    expect(
      said({ metric: '村级平台覆盖率', kind: 'coverage', value: '100', unit: '%', implied: true, words: '全覆盖' }),
    ).toBe('村级平台全覆盖')
    expect(
      said({ metric: '产值', kind: 'multiple', value: '2', unit: '倍', implied: true, words: '翻番', base: '2020' }),
    ).toBe('产值比2020年翻番')
    expect(
      said({
        ...worded,
        kind: 'relative',
        comparator: '>=',
        metric: '低保增幅',
        reference: { metric: '收入增幅', place: null },
      }),
    ).toBe('低保增幅不低于收入增幅')
  })

  it("keeps the document's own verb and round figure", () => {
    const share = { metric: '本地配套率', value: '55', unit: '%', base: '42%' }
    expect(said({ ...share, quote: '本地配套率由42%提高到55%' })).toBe('本地配套率由42%提高到55%')
    expect(said({ ...share, quote: '由42%提高到55%' })).toBe('本地配套率由42%提高到55%')
    expect(said({ ...share, value: '56', quote: '由42%提高到55%' })).toBe('本地配套率由42%达到56%')
    const output = { metric: '工业产值', comparator: '>', value: '100', unit: '亿元' } as const
    expect(said({ ...output, quote: '工业产值突破百亿元' })).toBe('工业产值突破百亿元')
    expect(said({ ...output, quote: '突破百亿元' })).toBe('工业产值突破百亿元')
    expect(said({ ...output, quote: '超100亿元' })).toBe('工业产值超过100亿元')
    expect(said({ ...output, value: '200', quote: '突破百亿元' })).toBe('工业产值突破200亿元')
    const visits = { metric: '接待游客', comparator: '>', value: '1000', unit: '万人次' } as const
    expect(said({ ...visits, quote: '突破千万人次' })).toBe('接待游客突破千万人次')
    expect(said({ ...visits, value: '3000', quote: '突破3000万人次' })).toBe('接待游客突破3000万人次')
  })

  it('says which way a figure moves though a person took the word out of the name', () => {
    const energy = { value: '6', unit: '%', base: '2024', quote: '单位产值能耗比2024年下降6%' }
    const renamed = (target: Partial<Target>) =>
      targetWords({ ...blankTarget, ...energy, ...target, correction: { recognised: null } })
    expect(renamed({ metric: '产值能耗', kind: 'growth' })).toBe('产值能耗比2024年下降6%')
    expect(renamed({ metric: '产值能耗', kind: 'growth', value: '7' })).toBe('产值能耗比2024年下降7%')
    expect(renamed({ metric: '产值能耗下降', kind: 'growth' })).toBe('产值能耗比2024年下降6%')
    expect(renamed({ metric: '产值能耗', kind: 'growth', quote: '' })).toBe('产值能耗比2024年变动6%')
    const accidents = { metric: '事故', value: '20', unit: '起', base: null, quote: '事故减少20起' }
    expect(renamed(accidents)).toBe('事故减少20起')
    expect(renamed({ ...accidents, quote: '事故减少到20起' })).toBe('事故减少到20起')
    expect(renamed({ metric: '能耗', base: null, quote: '能耗控制在6%' })).toBe('能耗达到6%')
  })

  it('names the time that the reader does not have before him', () => {
    const target = { metric: '书屋', value: '30', unit: '家', quote: '书屋30家', due: '2025' }
    expect(said(target, '2025')).toBe('书屋30家')
    expect(said(target, '2026')).toBe('到2025年，书屋30家')
    expect(said({ ...target, due: '2026-06' })).toBe('到2026年6月，书屋30家')
    expect(said({ ...target, due: '2026', quote: '到2025年书屋30家' })).toBe('到2026年，书屋30家')
  })
})
