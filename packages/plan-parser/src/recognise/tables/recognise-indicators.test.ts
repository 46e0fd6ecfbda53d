import { describe, expect, it } from 'vitest'
import { textDocument } from '../../normalise/tables/text-fixture.ts'
import { documentWithTable } from './grid-fixture.ts'
import { indicatorsOf, printedValues } from './table-fixture.ts'

describe('recogniseIndicators, columns', () => {
  it('reads name, unit, attribute, lead units and typed cells, in any order of columns', () => {
    const { indicators } = indicatorsOf(
      documentWithTable([
        ['属性', '2025年', '2022年', '单位', '指标名称', '责任单位', '序号'],
        ['预期性', '≥94', '93', '%', '优良天数比例', '市生态环境局、市气象局', '1'],
        ['约束性', '30以上', '—', '家', '绿色工厂数', '市经信局', '2'],
      ]),
    )
    expect(indicators[0]).toMatchObject({
      id: 'i1', no: '1', name: '优良天数比例', unit: '%', attribute: '预期性', parent: null, category: null,
    }) // biome-ignore format: one row
    expect(indicators[0]!.leadUnits.map(({ name }) => name)).toEqual(['市生态环境局', '市气象局'])
    expect(printedValues(indicators[0]!)).toEqual(['2025 target >= 94 %', '2022 target = 93 %'])
    expect(indicators[1]!.values.map(({ raw, kind }) => [raw, kind])).toEqual([
      ['30以上', 'bound'],
      ['—', null],
    ])
  })

  it('reads two header rows with merged labels, base, target and merged categories', () => {
    const { indicators } = indicatorsOf(
      documentWithTable([
        ['类别', '序号', '指标', '单位', '目标值', '<', '属性'],
        ['^', '^', '^', '^', '2022年', '2025年', '^'],
        ['产业', '1', '服务业占比', '%', '52', '55', '预期性'],
        ['^', '2', '能耗下降', '%', '完成上级下达任务', '<', '约束性'],
        ['生态', '3', '森林蓄积量', '万立方米', '520', '600', '预期性'],
      ]),
    )
    expect(indicators.map(({ category }) => category)).toEqual(['产业', '产业', '生态'])
    expect(indicators[1]!.values.map(({ period, kind }) => `${period} ${kind}`)).toEqual([
      '2022 delegated',
      '2025 delegated',
    ])
    expect(printedValues(indicators[2]!)).toEqual(['2022 target = 520 万立方米', '2025 target = 600 万立方米'])
  })

  it('tells base, actual and target apart by label, by a later 目标 and by the period of the plan', () => {
    const roles = (labels: string[], period: { from: string; to: string; stated: boolean } | null) =>
      indicatorsOf(
        documentWithTable([
          ['指标', ...labels],
          ['甲率(%)', '1', '2'],
          ['乙率(%)', '3', '4'],
        ]),
        period,
      ).indicators[0]!.values.map(({ period: of, role }) => `${of} ${role}`)
    expect(roles(['2020年(基期)', '2025年'], null)).toEqual(['2020 base', '2025 target'])
    expect(roles(['2022年实际完成', '2023年目标'], null)).toEqual(['2022 actual', '2023 target'])
    expect(roles(['2021年', '2025年目标'], null)).toEqual(['2021 base', '2025 target'])
    expect(roles(['2020年', '2025年'], { from: '2021', to: '2025', stated: true })).toEqual([
      '2020 base',
      '2025 target',
    ])
    expect(roles(['2022年', '2025年'], { from: '2021', to: '2025', stated: true })).toEqual([
      '2022 target',
      '2025 target',
    ])
  })

  it('concludes years that the header leaves out and says so', () => {
    const rows = [
      ['指标', '单位', '现状值', '目标值'],
      ['规上企业数', '家', '120', '200'],
      ['开放率', '%', '60', '90'],
    ]
    const { indicators, codes } = indicatorsOf(documentWithTable(rows))
    expect(printedValues(indicators[0]!)).toEqual(['2020 base = 120 家', '2025 target = 200 家'])
    expect(codes).toEqual(['TT-P-101', 'TT-P-101'])
    expect(indicatorsOf(documentWithTable(rows), null).indicators[0]!.values[1]!.period).toBe('目标值')
  })

  it('takes the year of a yearly table from its merged title', () => {
    const { indicators } = indicatorsOf(
      documentWithTable([
        ['2024年度主要指标任务表', '<', '<'],
        ['指标', '单位', '年度目标'],
        ['新增就业', '人', '5000以上'],
        ['城镇化率', '%', '66'],
      ]),
    )
    expect(printedValues(indicators[0]!)).toEqual(['2024 target >= 5000 人'])
  })

  it('reads yearly growth as a rate and bracketed totals in the unit of the row', () => {
    const { indicators } = indicatorsOf(
      documentWithTable([
        ['指标', '2020年', '2025年', '年均/累计'],
        ['软件收入(亿元)', '12', '24', '15'],
        ['森林蓄积量(万立方米)', '520', '600', '[80]'],
      ]),
    )
    expect(indicators[0]!.values[2]).toMatchObject({ period: '2020-2025', kind: 'growth', value: '15', unit: '%' })
    expect(indicators[1]!.values[2]).toMatchObject({ raw: '[80]', kind: 'bound', value: '80', unit: '万立方米' })
  })

  it('reads 一级, 二级, 三级指标 as categories and name', () => {
    const { indicators } = indicatorsOf(
      documentWithTable([
        ['一级指标', '二级指标', '三级指标', '单位', '2025年'],
        ['创新', '投入', '研发强度', '%', '3'],
        ['^', '产出', '发明专利', '件', '100'],
      ]),
    )
    expect(indicators.map(({ name, category }) => `${category}: ${name}`)).toEqual([
      '创新 / 投入: 研发强度',
      '创新 / 产出: 发明专利',
    ])
  })

  it('takes a name merged over numbered rows for their category', () => {
    const { indicators } = indicatorsOf(
      documentWithTable([
        ['序号', '指标', '<', '2025年'],
        ['1', '创新', '研发强度(%)', '3'],
        ['2', '^', '发明专利(件)', '100'],
        ['3', '开放', '进出口(亿元)', '500'],
      ]),
    )
    expect(indicators.map(({ no, name, category }) => `${no} ${category} ${name}`)).toEqual([
      '1 创新 研发强度',
      '2 创新 发明专利',
      '3 开放 进出口',
    ])
  })

  it('knows the last years of five-year plans', () => {
    const { indicators } = indicatorsOf(
      documentWithTable([
        ['指标', '“十三五”末', '“十四五”目标'],
        ['床位(张)', '700', '900'],
        ['医师(人)', '70', '90'],
      ]),
      null,
    )
    expect(printedValues(indicators[0]!)).toEqual(['2020 base = 700 张', '2025 target = 900 张'])
  })

  it('turns a table with years down', () => {
    const { indicators } = indicatorsOf(
      textDocument('年份\t播种面积(万亩)\t农机化率(%)\n2023年\t32\t80\n2024年\t32.5\t82\n2025年\t33\t85\n'),
    )
    expect(indicators.map(({ name, unit, span }) => [name, unit, span])).toEqual([
      ['播种面积', '万亩', [3, 11]],
      ['农机化率', '%', [12, 19]],
    ])
    expect(printedValues(indicators[1]!)).toEqual(['2023 target = 80 %', '2024 target = 82 %', '2025 target = 85 %'])
  })

  it('takes the unit of the whole table from the line above it', () => {
    const { indicators } = indicatorsOf(
      documentWithTable(
        [
          ['指标', '2022年', '2025年'],
          ['零售总额', '30', '40'],
          ['游客数(万人次)', '5', '6'],
        ],
        '主要指标\n单位:亿元\n',
      ),
    )
    expect(indicators.map(({ unit }) => unit)).toEqual(['亿元', '万人次'])
  })

  it('says which column it did not read', () => {
    const { codes } = indicatorsOf(
      documentWithTable([
        ['指标', '单位', '2025年', '海拔因子'],
        ['甲', '个', '1', '2'],
        ['乙', '个', '3', '4'],
      ]),
    )
    expect(codes).toEqual(['TT-P-105'])
  })
})

describe('recogniseIndicators, rows', () => {
  it('numbers 其中 rows under the row above and keeps their own names', () => {
    const { indicators } = indicatorsOf(
      documentWithTable([
        ['序号', '指标', '2025年'],
        ['1', '养老床位(张)', '900'],
        ['', '其中:护理型床位(张)', '500'],
        ['', '认知症床位(张)', '60'],
        ['2', '康养基地(个)', '3'],
      ]),
    )
    expect(indicators.map(({ no, name, parent }) => [no, name, parent])).toEqual([
      ['1', '养老床位', null],
      ['1.1', '护理型床位', 'i1'],
      ['1.2', '认知症床位', 'i1'],
      ['2', '康养基地', null],
    ])
  })

  it('puts the name of a group before the names of the rows under it, however the table prints it', () => {
    const names = ['收入家庭8—20万元占比', '收入家庭20—50万元占比']
    const found = (rows: string[][]) =>
      indicatorsOf(documentWithTable([['序号', '指标', '2025年'], ...rows, ['8', '别的(个)', '3']]))
        .indicators.slice(0, 2)
        .map(({ no, name, parent }) => [no, name, parent])
    const wanted = names.map((name, i) => [`7.${i + 1}`, name, null])
    expect(
      found([
        ['7', '收入家庭8—20万元占比(%)', '40'],
        ['', '20—50万元占比(%)', '26'],
      ]),
    ).toEqual(wanted)
    expect(
      found([
        ['7', '收入家庭', ''],
        ['', '8—20万元占比(%)', '40'],
        ['', '20—50万元占比(%)', '26'],
      ]),
    ).toEqual(wanted)
    expect(
      found([
        ['7', '收入家庭\n8—20万元占比(%)', '40'],
        ['', '20—50万元占比(%)', '26'],
      ]),
    ).toEqual(wanted)
    const merged = documentWithTable([
      ['序号', '指标', '<', '2025年'],
      ['7', '收入家庭', '8—20万元占比(%)', '40'],
      ['^', '^', '20—50万元占比(%)', '26'],
      ['8', '别的(个)', '<', '3'],
    ])
    expect(
      indicatorsOf(merged)
        .indicators.slice(0, 2)
        .map(({ no, name, parent }) => [no, name, parent]),
    ).toEqual(wanted)
  })

  it('takes lines without figures before numbered rows as categories', () => {
    const { indicators } = indicatorsOf(
      documentWithTable([
        ['序号', '指标', '单位', '2025年'],
        ['一', '经济发展', '', ''],
        ['1', '研发强度', '%', '2.8'],
        ['二、绿色发展', '<', '<', '<'],
        ['2', '森林覆盖率', '%', '61'],
        ['(三)民生', '', '', ''],
        ['3', '床位', '张', '60'],
      ]),
    )
    expect(indicators.map(({ category }) => category)).toEqual(['经济发展', '绿色发展', '民生'])
  })

  it('takes cells that are marked but empty for places without a cell', () => {
    const { indicators } = indicatorsOf(
      documentWithTable([
        ['类别', '序号', '指标', '2025年', '责任单位'],
        ['水', '1', '收入家庭', ' ', ' '],
        [' ', ' ', '8—20万元占比(%)', '40', ' '],
        [' ', '2', '水质', ' —— ', '县水利局'],
      ]),
    )
    expect(indicators.map(({ no, name, category, values }) => [no, name, category, values.length])).toEqual([
      ['1.1', '收入家庭8—20万元占比', '水', 1],
      ['2', '水质', '水', 1],
    ])
  })

  it('reads a second measure in square brackets with its own value', () => {
    const { indicators } = indicatorsOf(
      documentWithTable([
        ['序号', '指标', '2025年'],
        ['1', '空置率(%)\n[闲置率(‰)]', '≤5\n(3以内)'],
        ['2', '床位(张)', '60'],
      ]),
    )
    expect(indicators[0]).toMatchObject({ name: '空置率', unit: '%' })
    expect(indicators[0]!.values[0]).toMatchObject({
      raw: '≤5',
      comparator: '<=',
      value: '5',
      alternatives: [{ name: '闲置率', raw: '(3以内)', quantity: { comparator: '<=', value: '3', unit: '‰' } }],
    })
  })

  it('reads two values that a stroke parts where the name has two measures', () => {
    const { indicators, codes } = indicatorsOf(
      documentWithTable([
        ['序号', '指标', '单位', '2025年'],
        ['1', '整体通关时间(进口/出口)', '小时', '38/1.2'],
        ['2', '工程合格率', '%', '38/40'],
      ]),
    )
    expect(indicators[0]).toMatchObject({ name: '整体通关时间(进口/出口)', unit: '小时' })
    expect(indicators[0]!.values[0]).toMatchObject({
      raw: '38',
      value: '38',
      unit: '小时',
      alternatives: [{ name: '出口', raw: '1.2', quantity: { value: '1.2', unit: '小时' } }],
    })
    expect(indicators[1]!.values[0]).toMatchObject({ raw: '38/40', value: null, alternatives: [] })
    expect(codes).toEqual(['TT-P-102'])
  })

  it('stops at the notes and tells a gap in the numbers', () => {
    const { indicators, codes } = indicatorsOf(
      documentWithTable([
        ['序号', '指标', '2025年'],
        ['1', '甲率(%)', '40'],
        ['4', '乙率(%)', '50'],
        ['注:乙率按抽样推算', '<', '<'],
      ]),
    )
    expect(indicators).toHaveLength(2)
    expect(codes).toEqual(['TT-P-103'])
  })

  it('keeps the number that a row of 其中 prints', () => {
    const { indicators, codes } = indicatorsOf(
      documentWithTable([
        ['序号', '指标', '2025年'],
        ['1', '甲率(%)', '40'],
        ['2', '其中:乙率(%)', '30'],
        ['3', '丙率(%)', '50'],
        ['3', '其中:丁率(%)', '20'],
        ['', '其中:戊率(%)', '10'],
      ]),
    )
    expect(indicators.map(({ no, parent }) => [no, parent])).toEqual([
      ['1', null],
      ['2', 'i1'],
      ['3', null],
      ['3.1', 'i3'],
      ['3.2', 'i3'],
    ])
    expect(codes).toEqual([])
  })

  it('spans a row from its first to its last own cell, without cells merged from above', () => {
    const source = documentWithTable([
      ['类别', '指标', '2025年'],
      ['水', '甲率(%)', '40'],
      ['^', '乙率(%)', '50'],
    ])
    const { indicators } = indicatorsOf(source)
    expect(indicators.map(({ span }) => source.text.slice(...span))).toEqual(['甲率(%)\t40', '乙率(%)\t50'])
  })

  it('leaves task tables and tables without a known header alone', () => {
    const tasks = [
      ['序号', '重点任务', '责任单位'],
      ['1', '建设食堂', '县民政局'],
      ['2', '修路', '县交通局'],
    ]
    const other = [
      ['科目', '2022年决算', '2023年预算'],
      ['教育', '100', '120'],
      ['医疗', '90', '95'],
    ]
    expect(indicatorsOf(documentWithTable(tasks)).indicators).toEqual([])
    expect(indicatorsOf(documentWithTable(other)).indicators).toEqual([])
  })
})
