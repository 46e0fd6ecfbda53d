import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readCatalogue } from './read-catalogue.ts'

const small = `
theme: sample
name: 试例
definitions:
  - id: gdp
    name: 地区生产总值
    aliases: [GDP]
    unit: 亿元
    decimals: 2
    direction: up
    timing: cumulative
    frequency: quarter
    time: last
    space: sum
    caliber: 常住单位的生产成果
    source: { department: 统计局, kind: official }
    release: [{ state: preliminary, months: 1 }, { state: final, months: 13 }]
  - id: people
    name: 常住人口
    unit: 万人
    decimals: 2
    direction: none
    timing: stock
    frequency: year
    time: last
    space: sum
    caliber: 居住本地半年以上的人
    source: { department: 统计局, kind: official }
  - id: per-head
    name: 人均产值
    unit: 元
    per: 人
    decimals: 0
    direction: up
    timing: flow
    frequency: year
    time: none
    space: ratio_of_sums
    formula: 地区生产总值 ÷ 常住人口
    caliber: 两者之比
    numerator: 地区生产总值
    denominator: 常住人口
    source: { department: 统计局, kind: official }
    rows: ['331100#附件1', '330213#目标']
    unverified: [caliber]
`
const read = (text: string, name = 'sample.yaml') => readCatalogue([{ name, value: parse(text) }])
const sentences = (text: string, name?: string) => {
  const answer = read(text, name)
  return 'problems' in answer ? answer.problems.map(({ code, place, message }) => `${code} ${place}：${message}`) : []
}
const third = 'sample.yaml的 definitions 第3项（per-head）'

describe('readCatalogue', () => {
  it('reads sound files', () => {
    const answer = read(small)
    if ('problems' in answer) throw new Error('refused')
    const { catalogue } = answer
    expect(catalogue.themes).toEqual([{ id: 'sample', name: '试例' }])
    expect(catalogue.find('per-head')).toMatchObject({
      theme: 'sample',
      judge: 'exact',
      weight: null,
      rows: [
        { place: '331100', row: '附件1' },
        { place: '330213', row: '目标' },
      ],
      unverified: ['caliber'],
    })
    expect(catalogue.named('常住人口')?.id).toBe('people')
    expect(catalogue.spelt('全市GDP')?.id).toBe('gdp')
    expect(catalogue.find('nothing')).toBeNull()
  })

  it.each([
    ['    caliber: 两者之比', '    caliber: 两者之比\n    owner: 统计局', `TT-K-004 ${third}：不认识“owner”`],
    [
      '    space: ratio_of_sums\n',
      '',
      `TT-K-002 ${third}：缺“space”；补上sum、mean、weighted_mean、max、min、ratio_of_sums、none 之一`,
    ],
    [
      'time: none',
      'time: average',
      `TT-K-003 ${third}：“time”写作“average”；应为sum、mean、weighted_mean、max、min、ratio_of_sums、first、last、none 之一`,
    ],
    ['decimals: 0', 'decimals: 0.5', `TT-K-003 ${third}：“decimals”写作“0.5”；应为0到6的整数`],
    [
      "'330213#目标'",
      "'奉化目标'",
      `TT-K-005 ${third}：方案条目“奉化目标”写法不对；写作 331100#附件12、330213#64 或 330213#目标`,
    ],
    ['unverified: [caliber]', 'unverified: [name]', `TT-K-003 ${third}：“unverified”写作“name”`],
    [
      'id: per-head',
      'id: gdp',
      'TT-K-010 sample.yaml的 definitions 第3项（gdp）：标识“gdp”已由sample.yaml的 definitions 第1项（gdp）使用；改用别的标识',
    ],
    [
      'name: 人均产值',
      'name: 全省生产总值',
      `TT-K-011 ${third}：名称“全省生产总值”与sample.yaml的 definitions 第1项（gdp）的“地区生产总值”分不开；改写名称或删去别名`,
    ],
    [
      'formula: 地区生产总值 ÷ 常住人口',
      'formula: 产值 ÷ 常住人口',
      `TT-Y-021 ${third}的 formula：第1列：没有名为“产值”的指标；`,
    ],
    [
      'formula: 地区生产总值 ÷ 常住人口',
      'formula: 人均产值 × 2',
      'TT-K-014 sample.yaml的 definitions 第3项（per-head）：公式循环引用：人均产值 → 人均产值；改掉其中一项的公式，或引用上期',
    ],
    ['formula: 地区生产总值 ÷ 常住人口', 'formula: 地区生产总值 − 常住人口', `TT-Y-022 ${third}的 formula：`],
    ['formula: 地区生产总值 ÷ 常住人口', 'formula: 地区生产总值', `TT-Y-023 ${third}的 formula：`],
    ['formula: 地区生产总值 ÷ 常住人口', 'formula: 地区生产总值 ÷ (常住人口', `TT-Y-005 ${third}的 formula：`],
    [
      '    formula',
      '    parent: nobody\n    formula',
      `TT-K-012 ${third}：“parent”的“nobody”不在目录中；改正标识，或先补上这一指标`,
    ],
    ['    formula', '    parent: per-head\n    formula', `TT-K-012 ${third}：“parent”指向自身；改为别的指标或删去`],
    [
      '    formula',
      '    alternatives: [other]\n    formula',
      `TT-K-012 ${third}：“alternatives”的“other”不在目录中；改正标识，或先补上这一指标`,
    ],
    ['space: ratio_of_sums', 'space: weighted_mean', `TT-K-015 ${third}：加权平均没有写权重；补上 weight`],
    [
      '    formula',
      '    weight: people\n    formula',
      `TT-K-015 ${third}：写了权重却不是加权平均；space 改为 weighted_mean，或删去 weight`,
    ],
    [
      'denominator: 常住人口',
      'denominator: 全部居民',
      `TT-K-016 ${third}：“space”写了分子、分母各自相加，“denominator”应是目录中的指标名称，现为“全部居民”；补上这一指标，或改写“space”`,
    ],
    [
      '{ state: preliminary, months: 1 }',
      '{ state: final, months: 1 }',
      'TT-K-017 sample.yaml的 definitions 第1项（gdp）：发布日程第2步应晚于前一步；按快报、初步、修订、最终的先后改写',
    ],
    [
      'timing: flow',
      'timing: cumulative',
      `TT-K-019 ${third}：自年初累计的指标不会只有年度；timing 改为 flow，或改写频率`,
    ],
    [
      'kind: official }\n    rows',
      'kind: assessment }\n    rows',
      `TT-K-018 ${third}：上级评价的结果只能导入，不能计算；删去公式，或改写来源`,
    ],
  ])('refuses %j for %j', (sound, slip, sentence) => {
    expect(small).toContain(sound)
    const told = sentences(small.replace(sound, slip))
    expect(
      told.find((line) => line.startsWith(sentence)),
      told.join('\n'),
    ).toBeDefined()
  })

  it('adds up only what can be added', () => {
    expect(sentences(small.replace('space: sum', 'space: none'))).toEqual([
      `TT-K-020 ${third}：“space”写了分子、分母各自相加，而“地区生产总值”的“space”不是 sum；改正其一`,
    ])
  })

  it('refuses a ring of parts', () => {
    const ring = small
      .replace('    unit: 万人', '    parent: per-head\n    unit: 万人')
      .replace('    per: 人', '    parent: people\n    per: 人')
    expect(sentences(ring)).toEqual([
      'TT-K-013 sample.yaml的 definitions 第2项（people）：其中关系成环：people → per-head → people；改正 parent',
      `TT-K-013 ${third}：其中关系成环：per-head → people → per-head；改正 parent`,
    ])
  })

  it('says when a file has another name than its theme, or is none', () => {
    expect(sentences(small, 'other.yaml')).toContain(
      'TT-K-006 other.yaml：主题“sample”与文件名不同；文件改名为 sample.yaml',
    )
    expect(sentences('[]')[0]).toBe('TT-K-001 sample.yaml：应是“键: 值”的若干行；按 indicators 中的文件改写')
  })

  it('asks for nothing between files while one of them cannot be read', () => {
    expect(sentences(small.replace('decimals: 0', 'decimals: many').replace('id: per-head', 'id: gdp'))).toHaveLength(1)
  })
})
