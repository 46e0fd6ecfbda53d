import { describe, expect, it } from 'vitest'
import { textDocument } from '../../normalise/tables/text-fixture.ts'
import { documentWithTable } from './grid-fixture.ts'
import { measuresOf, printedUnits } from './table-fixture.ts'

describe('recogniseTaskTables', () => {
  it('reads number, title, units, deadline and the targets of the cells', () => {
    const source = documentWithTable([
      ['序号', '类别', '任务', '年度目标', '牵头单位', '配合单位', '完成时限'],
      [
        '1',
        '重点工作',
        '建设共享食堂',
        '新建食堂30家,服务老人3000人以上',
        '县民政局',
        '县财政局\n县农业农村局',
        '2024年10月底',
      ],
      ['2', '^', '改造村道', '新建公路50公里', '县交通运输局、县水利局', '—', '2024年12月20日'],
    ])
    const { measures } = measuresOf(source)
    expect(measures[0]).toMatchObject({
      id: 't1', no: '1', noRaw: '1', title: '建设共享食堂', kind: 'key_work', due: '2024-10', ongoing: false, leadExplicit: true,
    }) // biome-ignore format: one row
    expect(measures.map(printedUnits)).toEqual(['县民政局 / 县财政局+县农业农村局', '县交通运输局+县水利局 / '])
    expect(measures[1]!.due).toBe('2024-12-20')
    const targets = measures.flatMap((measure) => measure.targets)
    expect(targets.map(({ comparator, value, unit, due, dueFrom }) => [comparator, value, unit, due, dueFrom])).toEqual(
      [
        ['=', '30', '家', '2024-10', 'text'],
        ['>=', '3000', '人', '2024-10', 'text'],
        ['=', '50', '公里', '2024-12-20', 'text'],
      ],
    )
    for (const { quote, span } of targets) expect(source.text.slice(...span)).toBe(quote)
    for (const { name, span } of measures.flatMap((m) => [...m.leadUnits, ...m.supportingUnits]))
      expect(source.text.slice(...span)).toBe(name)
  })

  it('takes what stands behind a number for the task, though no label stands over the numbers', () => {
    const rows = (third: string) =>
      measuresOf(
        documentWithTable([
          ['工作任务', '', '具体要求', '责任单位'],
          ['规范渔港管理', '1', '清理渔港章程', '县渔业局'],
          ['', '2', '新建泊位3个', '县港航局'],
          ['办好渔火节', third, '发布节目单', '县文旅局'],
        ]),
      ).measures.map(({ no, title }) => [no, title])
    expect(rows('3')).toEqual([['1', '清理渔港章程'], ['2', '新建泊位3个'], ['3', '发布节目单']]) // biome-ignore format: a table
    expect(rows('逐步')[0]).toEqual([null, '规范渔港管理'])
  })

  it('says what a cell leaves unnamed of the task that the row is about', () => {
    const { measures } = measuresOf(
      documentWithTable([
        ['序号', '任务', '年度目标', '责任单位'],
        ['1', '渔港除险加固', '完成竣工验收', '县渔业局'],
        ['2', '推进渔业协作', '完成年度验收', '县渔业局'],
      ]),
    )
    expect(measures.map(({ targets }) => targets.map(({ metric, words }) => [metric, words]))).toEqual([
      [['渔港除险加固', '完成竣工验收']],
      [['年度验收', '完成']],
    ])
  })

  it('takes a row whose numeral breaks the run for a heading', () => {
    const rows = (second: string[]) =>
      measuresOf(
        documentWithTable([
          ['序号', '目标与任务', '牵头单位'],
          ['(7)', '渔获量增长5%', '县渔业局'],
          second,
          ['(8)', '新建泊位3个', '县港航局'],
        ]),
      ).measures.map(({ no }) => no)
    expect(rows(['1', '大力发展渔业', ''])).toEqual(['7', '8'])
    expect(rows(['1', '大力发展渔业', '县渔业局'])).toEqual(['7', '1', '8'])
  })

  it.each([
    '工作内容及目标',
    '目标任务与主要举措',
    '建设内容和规模',
  ])('reads prose under the joined label %s', (label) => {
    const { measures, codes } = measuresOf(
      documentWithTable([
        ['序号', '项目名称', label, '牵头单位', '完成时限'],
        ['1', '养老服务', '建成康养中心4个', '县民政局', '2024年11月底'],
        ['2', '停车便民', '新增车位900个', '县城管局', '2024年9月底'],
      ]),
    )
    expect(measures.map(({ title, targets }) => [title, ...targets.map(({ value }) => value)])).toEqual([
      ['养老服务', '4'],
      ['停车便民', '900'],
    ])
    expect(codes).toEqual([])
  })

  it('tells a joined label that names units, and reads none of it as prose', () => {
    const { measures, codes } = measuresOf(
      documentWithTable([
        ['序号', '项目名称', '年度目标', '牵头单位', '目标和责任单位'],
        ['1', '养老服务', '建成康养中心4个', '县民政局', '县财政局'],
      ]),
    )
    expect(measures.map(({ targets }) => targets.length)).toEqual([1])
    expect(codes).toEqual(['TT-P-105'])
  })

  it('takes the first of a bare list as lead by convention, marked units explicitly', () => {
    const { measures } = measuresOf(
      documentWithTable([
        ['序号', '工作任务', '责任单位'],
        ['1', '腾退低效用地', '县经信局县自然资源局等'],
        ['2', '开放公共数据', '市数据局牵头,市公安局、市交通局配合'],
        ['3', '联合执法', '各县(市、区)政府、市级有关部门'],
      ]),
    )
    expect(measures.map(printedUnits)).toEqual([
      '县经信局 / 县自然资源局',
      '市数据局 / 市公安局+市交通局',
      '各县(市、区)政府 / 市级有关部门',
    ])
    expect(measures.map(({ leadExplicit, unitsOpen }) => [leadExplicit, unitsOpen])).toEqual([
      [false, true],
      [true, false],
      [false, false],
    ])
  })

  it('takes a name merged over several rows as their category and the content as the task', () => {
    const { measures } = measuresOf(
      documentWithTable([
        ['重点任务', '序号', '具体举措', '2025年目标', '牵头单位'],
        ['重大改革', '1', '薪酬改革', '覆盖医院12家', '市卫生健康委'],
        ['^', '2', '职级改革', '覆盖学校80所', '市教育局'],
        ['扩大投资', '3', '推进项目', '完成投资300亿元', '市发改委'],
      ]),
    )
    expect(measures.map(({ title, kind }) => [title, kind])).toEqual([
      ['薪酬改革', 'reform'],
      ['职级改革', 'reform'],
      ['推进项目', 'key_work'],
    ])
    expect(measures.map(({ targets }) => targets.map(({ value, due }) => `${value} ${due}`))).toEqual([
      ['12 2025'],
      ['80 2025'],
      ['300 2025'],
    ])
  })

  it.each([
    ['标志性成果清单', '成果名称', 'flagship'],
    ['附表2:重大改革清单', '名称', 'reform'],
    ['突破性抓手清单', '事项', 'lever'],
    ['最佳实践清单', '名称', 'best_practice'],
    ['重大项目表', '项目名称', 'project'],
    ['重点工作任务清单', '任务', 'key_work'],
  ])('tells the kind from the title %s', (title, label, kind) => {
    const rows = [
      ['序号', label, '牵头单位'],
      ['1', '零碳村庄', '县发改局'],
      ['2', '共享法庭', '县法院'],
    ]
    expect(measuresOf(documentWithTable(rows, `${title}\n`)).measures.map((measure) => measure.kind)).toEqual([
      kind,
      kind,
    ])
  })

  it('reads a list of two columns where the label says what is listed', () => {
    const { measures } = measuresOf(
      documentWithTable([
        ['序号', '最佳实践名称'],
        ['1', '积分换服务'],
        ['2', '村社托管'],
      ]),
    )
    expect(measures.map(({ title, kind }) => [title, kind])).toEqual([
      ['积分换服务', 'best_practice'],
      ['村社托管', 'best_practice'],
    ])
  })

  it('dates the targets of quarter columns where the year is known', () => {
    const rows = [
      ['序号', '工作任务', '一季度', '四季度', '责任单位'],
      ['1', '加装电梯', '加装20台', '加装60台', '县住建局'],
      ['2', '清淤', '摸底', '清淤5公里', '县水利局'],
    ]
    const due = (before: string) =>
      measuresOf(documentWithTable(rows, before)).measures[0]!.targets.map((target) => target.due)
    expect(due('2024年度重点任务分解表\n')).toEqual(['2024-03', '2024-12'])
    expect(due('重点任务分解表\n')).toEqual(['2025', '2025'])
  })

  it('names what the cells of a quarter only count after the task of their row', () => {
    const { measures } = measuresOf(
      documentWithTable([
        ['序号', '重点任务', '一季度目标', '二季度目标', '三季度目标', '责任单位'],
        ['1', '新建托育园8家，新增托位600个', '完成选址', '开工4家', '建成4家', '县卫生健康局'],
        ['2', '改造老旧小区12个', '排查30幢', '开工12个', '完成6个', '县建设局'],
      ]),
    )
    const printed = measures.map(({ targets }) => targets.map(({ metric, value, unit }) => `${metric} ${value}${unit}`))
    expect(printed[0]!.slice(-2)).toEqual(['开工托育园 4家', '建成托育园 4家'])
    expect(printed[1]!.slice(-2)).toEqual(['开工老旧小区 12个', '改造老旧小区 6个'])
    // a unit that the task does not count is no part of it
    expect(printed[1]!.filter((words) => words.includes('30幢'))).not.toContain('老旧小区 30幢')
  })

  it('names what the cell of a target only counts after the task of its row', () => {
    const targetsIn = (cell: string) =>
      measuresOf(
        documentWithTable([
          ['序号', '任务', '目标', '责任单位', '完成时间'],
          ['1', '实施渔港照明改造', cell, '县港航局', '2027年12月'],
        ]),
      ).measures[0]!.targets.map(({ metric, value, unit, due }) => [metric, `${value}${unit}`, due])
    expect(targetsIn('完成300盏')).toEqual([['渔港照明改造', '300盏', '2027-12']])
    expect(targetsIn('300盏以上')).toEqual([['渔港照明改造', '300盏', '2027-12']])
    expect(targetsIn('2025年、2026年分别完成120盏、180盏')).toEqual([
      ['渔港照明改造', '120盏', '2025'],
      ['渔港照明改造', '180盏', '2026'],
    ])
    expect(targetsIn('完成率达到80%')).toEqual([['完成率', '80%', '2027-12']])
    expect(targetsIn('每月1次')).toEqual([])
  })

  it('keeps merged rows of categories, band lines and rows without a name apart', () => {
    const { measures, codes } = measuresOf(
      documentWithTable([
        ['序号', '项目名称', '建设内容', '责任单位'],
        ['一、重大改革', '<', '<', '<'],
        ['1', '医保支付', '按病种付费', '县医保局'],
        ['2', '', '内容', '县医保局'],
      ]),
    )
    expect(measures.map(({ title, kind }) => [title, kind])).toEqual([['医保支付', 'reform']])
    expect(codes).toEqual(['TT-P-104'])
  })

  it('reads a task table laid out in text, one cell per line', () => {
    const lines = [
      '附表1 年度任务',
      '序号',
      '任务',
      '责任单位',
      '1',
      '推进“腾笼换鸟”',
      '县经信局县自然资源局',
      '2',
      '治理小流域5条',
      '县水利局',
    ]
    const { measures } = measuresOf(textDocument(lines.join('\n\n')))
    expect(measures.map(({ title }) => title)).toEqual(['推进“腾笼换鸟”', '治理小流域5条'])
    expect(measures[1]!.targets.map(({ value, unit }) => `${value}${unit}`)).toEqual(['5条'])
  })

  it('makes no measures of contact lists and metadata', () => {
    const contacts = [
      ['序号', '姓名', '单位', '电话'],
      ['1', '甲', '县府办', '123'],
      ['2', '乙', '县委办', '456'],
    ]
    const metadata = [
      ['索引号', '1', '文号', '2'],
      ['发布机构', '县府办', '成文日期', '2023-01-01'],
    ]
    expect(measuresOf(documentWithTable(contacts)).measures).toEqual([])
    expect(measuresOf(documentWithTable(metadata)).measures).toEqual([])
  })
})
