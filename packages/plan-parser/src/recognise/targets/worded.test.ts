import { describe, expect, it } from 'vitest'
import { recogniseIn, targetsOf } from './targets-of.ts'

const implied: [string, ...string[]][] = [
  ['实现行政村5G信号全覆盖。', '行政村5G信号覆盖率 = 100%'],
  ['乡镇卫生院远程诊疗实现全覆盖。', '乡镇卫生院远程诊疗覆盖率 = 100%'],
  ['力争县级以上学校食堂“互联网+明厨亮灶”全覆盖。', '县级以上学校食堂“互联网+明厨亮灶”覆盖率 = 100%'],
  ['实现养老顾问覆盖所有社区。', '养老顾问社区覆盖率 = 100%'],
  ['人员密集场所全面配备自动体外除颤器。', '人员密集场所自动体外除颤器配备率 = 100%'],
  ['数字贸易额实现翻番。', '数字贸易额 = 2倍'],
  ['规上企业利润比2020年翻一番。', '规上企业利润 = 2倍'],
  ['村集体经营性收入翻两番以上。', '村集体经营性收入 >= 4倍'],
  ['确保拖欠工资案件动态清零。', '拖欠工资案件 = 0'],
  ['动态消除黑臭水体。', '黑臭水体 = 0'],
  ['实现重大安全责任事故零发生。', '重大安全责任事故发生 = 0'],
  ['新增政府隐性债务零增长。', '新增政府隐性债务增长 = 0%'],
  ['综合实力跻身全国县域经济百强县前50名。', '综合实力全国县域经济百强县排名 <= 50位'],
  ['营商环境评价进入全省前10。', '营商环境评价全省排名 <= 10位'],
  ['跻身全国创新型县市30强。', '全国创新型县市排名 <= 30位'],
]

const worded: [string, ...string[]][] = [
  ['医保基金运行基本全覆盖。', '医保基金运行: 基本全覆盖'],
  ['实现省级实验室零突破。', '省级实验室: 零突破'],
  ['数字化发展水平走在全省前列。', '数字化发展水平: 走在全省前列'],
  ['科技进步贡献率居全国第一方阵。', '科技进步贡献率: 居全国第一方阵'],
  ['恩格尔系数稳步下降。', '恩格尔系数: 稳步下降'],
  ['群众对政务服务的满意度持续提升。', '群众对政务服务的满意度: 持续提升'],
  ['信访总量和越级访实现“双下降”。', '信访总量和越级访: “双下降”'],
  ['居民消费价格涨幅保持在合理区间。', '居民消费价格涨幅: 保持在合理区间'],
  ['低保标准增幅不低于居民收入增幅。', '低保标准增幅: 不低于居民收入增幅'],
  ['义务教育质量达到全省平均水平。', '义务教育质量: 达到全省平均水平'],
  ['居民收入增长与经济增长基本同步。', '居民收入增长: 与经济增长基本同步'],
  ['能耗强度完成省下达目标。', '能耗强度: 完成省下达目标'],
  ['碳排放强度按照省定目标执行。', '碳排放强度: 按照省定目标执行'],
  ['建成市民中心。', '市民中心: 建成'],
  ['全面建成“城市大脑”通用平台。', '“城市大脑”通用平台: 全面建成'],
  ['基本形成“两横三纵”快速路网。', '“两横三纵”快速路网: 基本形成'],
  ['高铁新城站建成投用。', '高铁新城站: 建成投用'],
  ['创成国家知识产权强县。', '国家知识产权强县: 创成'],
  ['完成国土空间详细规划编制工作。', '国土空间详细规划编制: 完成'],
  ['全域旅游服务体系基本形成。', '全域旅游服务体系: 基本形成'],
  ['乡镇敬老院达到国家二星级标准。', '乡镇敬老院: 达到国家二星级标准'],
  ['力争入选国家服务业综合改革试点。', '国家服务业综合改革试点: 入选'],
]

describe('numbers that are only implied', () => {
  it.each(implied)('%s', (sentence, ...expected) => {
    expect(targetsOf(sentence)).toEqual(expected)
  })
  it('marks them as implied, places in a ranking excepted', () => {
    expect(recogniseIn('实现行政村快递服务全覆盖。').targets[0]).toMatchObject({ implied: true, kind: 'coverage' })
    expect(recogniseIn('医院综合实力进入全省前20名。').targets[0]).toMatchObject({ implied: false, kind: 'rank' })
  })
  it('asks to confirm what 翻番 means', () => {
    expect(recogniseIn('数据产业规模实现翻番。').diagnostics).toMatchObject([{ code: 'TT-P-073', severity: 'hint' }])
  })
})

describe('states, directions and standings', () => {
  it.each(worded)('%s', (sentence, ...expected) => {
    expect(targetsOf(sentence)).toEqual(expected)
  })
  it('keeps the comparator of a relative target', () => {
    expect(recogniseIn('低保标准增幅不低于居民收入增幅。').targets[0]).toMatchObject({
      kind: 'relative',
      comparator: '>=',
      value: null,
      reference: { metric: '居民收入增幅', place: null },
    })
    expect(recogniseIn('毛入学率高于全省平均水平。').targets[0]).toMatchObject({
      comparator: '>',
      reference: { place: 'province' },
    })
  })
})
