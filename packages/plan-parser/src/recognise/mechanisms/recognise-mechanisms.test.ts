import { describe, expect, it } from 'vitest'
import { normalise } from '../../normalise/normalise.ts'
import { recogniseMechanisms } from './recognise-mechanisms.ts'

const documentOf = (text: string) =>
  normalise({ file: 'plan.txt', format: 'txt', sha256: '', text, anchors: [], tables: [], diagnostics: [] })

/** The text as a machinery chapter. */
const read = (text: string) => {
  const document = documentOf(text)
  return recogniseMechanisms(document, [{ from: 0, to: document.clean.text.length }], [])
}
/** The text as one measure. */
const readMeasure = (text: string) => {
  const document = documentOf(text)
  return recogniseMechanisms(document, [], [{ from: 0, to: document.clean.text.length }])
}
const short = (text: string) => read(text).map(({ kind, name, params }) => [kind, name, params])

describe('lists', () => {
  it('reads counted lists with their members', () => {
    expect(short('编制年度目标、重点工程、堵点难点和典型案例“四张清单”，实行闭环管理。')).toEqual([
      [
        'list',
        '“四张清单”',
        { count: '4', members: ['年度目标', '重点工程', '堵点难点', '典型案例'], closedLoop: true },
      ],
    ])
  })

  it('keeps members out where their number does not fit', () => {
    expect(short('落实“六张问题清单”晾晒整改机制。')).toEqual([
      ['list', '“六张问题清单”', { count: '6', members: [], shown: true }],
    ])
  })

  it('reads rows of named lists under the mode that its sentence names', () => {
    expect(short('实行清单化管理机制，建立目标清单、任务清单、责任清单。')).toEqual([
      ['list', '清单化管理机制', { count: '3', members: ['目标', '任务', '责任'] }],
    ])
  })

  it('reads single lists, task books and modes of work', () => {
    expect(short('形成年度项目清单，明确任务书、时间表、责任人。').map(([, name]) => name)).toEqual([
      '年度项目清单',
      '任务书、时间表、责任人',
    ])
    expect(short('健全“工作项目化、项目节点化”的工作模式。')[0]?.[2]).toEqual({ members: ['工作项目化', '项目节点化'] })
  })
})

describe('beats and rules', () => {
  it('reads a chain of watching and judging', () => {
    expect(short('建立“月监测、季通报、年评价”制度。').map(([kind, name]) => [kind, name])).toEqual([
      ['cadence', '月监测、季通报、年评价'],
    ])
  })

  it('reads the name of a system of indicators without its marks', () => {
    expect(short('完善《渔业振兴监测评价体系》。').map(([, name]) => name)).toEqual(['渔业振兴监测评价体系'])
  })
})

describe('what comes out or is handed in at fixed times', () => {
  it('reads what is due by a day of every year', () => {
    expect(short('每年2月底前各责任单位报送年度任务分解表。')).toEqual([
      ['cadence', '报送年度任务分解表', { beats: [{ period: 'year', act: '报送年度任务分解表', by: '2月底前' }] }],
    ])
    expect(short('2024年2月底前各责任单位报送任务分解表。')).toEqual([])
  })

  it('reads the day of a month as it does that of a year', () => {
    const monthly = (act: string) => [['cadence', act, { beats: [{ period: 'month', act, by: '25日前' }] }]]
    expect(short('各责任单位每月25日前报送进展情况。')).toEqual(monthly('报送进展情况'))
    expect(short('每月25日前将进展情况报县发改局。')).toEqual(monthly('报县发改局'))
    expect(short('2026年3月25日前报送进展情况。')).toEqual([])
  })

  it('leaves out of the name of a meeting how often it is held', () => {
    expect(short('专班每月召开一次工作例会。').map(([, name]) => name)).toEqual(['工作例会'])
    expect(short('坚持一线工作例会制度。').map(([, name]) => name)).toEqual(['一线工作例会'])
  })

  it('reads rounds of supervision and how often they come', () => {
    expect(short('县委督查室、县政府督查室每半年开展一次联合督查。')).toEqual([
      ['supervision', '联合督查', { period: 'half_year' }],
    ])
    expect(short('县委督查室、县政府督查室负责联合督查。')).toEqual([])
  })

  it('names an office after the body that it serves', () => {
    const office = (text: string) => short(text).flatMap(([kind, name]) => (kind === 'office' ? [name] : []))
    expect(office('专班办公室设在县发改局。')).toEqual(['专班办公室'])
    expect(office('成立攻坚指挥部，办公室设在县住建局。')).toEqual(['指挥部办公室'])
    expect(office('领导小组办公室设在县经信局。')).toEqual(['领导小组办公室'])
  })

  it('reads how often a newsletter comes out', () => {
    expect(short('编发工作简报,每月不少于1期。')).toEqual([['briefing', '工作简报', { period: 'month', issues: '1' }]])
    expect(short('编发工作简报,营造良好氛围。')).toEqual([['briefing', '工作简报', {}]])
  })
})

describe('organisation', () => {
  it('reads a chair of two bodies whole', () => {
    const chairOf = (text: string) => read(text)[0]?.params['chair']
    expect(chairOf('成立由县委、县政府主要领导任组长的共同富裕工作领导小组。')).toBe('县委、县政府主要领导')
    expect(chairOf('成立由县委书记、县长任组长的水利工作领导小组。')).toBe('县委书记、县长')
    expect(chairOf('县委成立水利工作领导小组，书记任第一组长、县长任组长。')).toBe('县长')
    expect(chairOf('成立由县长任组长、分管副县长任副组长的水利工作领导小组。')).toBe('县长')
    expect(chairOf('县发改局、县财政局成立工作专班，县政府主要领导任组长。')).toBe('县政府主要领导')
  })

  it('reads a group behind all who lead it, one with a quoted name, and an office in a bracket', () => {
    expect(
      short('成立由县长任组长，分管副县长任副组长的县渔业振兴工作领导小组，下设办公室（设在县农业农村局）。'),
    ).toEqual([
      ['leading_group', '县渔业振兴工作领导小组', { chair: '县长' }],
      ['office', '领导小组办公室', { unit: '县农业农村局' }],
    ])
    expect(short('成立由区长任组长的“海上粮仓”工程领导小组。')).toEqual([
      ['leading_group', '“海上粮仓”工程领导小组', { chair: '区长' }],
    ])
    expect(short('开展由县长任组长的专题调研，提升渔业水平。')).toEqual([])
  })

  it('reads leading group, chair, founder and office', () => {
    expect(
      short(
        '县委、县政府成立数字经济发展领导小组，县政府主要领导任组长，领导小组办公室设在县经信局，实行实体化专班运作。',
      ),
    ).toEqual([
      ['leading_group', '数字经济发展领导小组', { founder: '县委、县政府', chair: '县政府主要领导', standing: true }],
      ['office', '领导小组办公室', { unit: '县经信局', standing: true }],
    ])
  })

  it('reads a chair named before the group', () => {
    expect(short('成立由县长任组长、分管副县长任副组长的碳达峰工作领导小组。')).toEqual([
      ['leading_group', '碳达峰工作领导小组', { chair: '县长' }],
    ])
  })

  it('reads two chairs at once', () => {
    expect(short('建立由县委书记、县长任双组长的领导小组。')).toEqual([
      ['leading_group', '领导小组', { chair: '县委书记、县长' }],
    ])
  })

  it('reads who directs the office, and an office only once', () => {
    expect(short('领导小组下设办公室，办公室设在县教育局，由县教育局局长兼任办公室主任。')).toEqual([
      ['office', '领导小组办公室', { unit: '县教育局', director: '县教育局局长' }],
    ])
  })

  it('reads the contact persons of every unit', () => {
    expect(short('各单位要明确分管领导、责任科室和联络员。')[0]?.[2]).toEqual({
      roles: ['分管领导', '责任科室', '联络员'],
    })
  })
})

describe('rhythm', () => {
  it('reads chains of beats', () => {
    expect(short('实行周调度、月通报、季推进会、年考评。')[0]?.[2]).toEqual({
      beats: [
        { period: 'week', act: '调度' },
        { period: 'month', act: '通报' },
        { period: 'quarter', act: '推进会' },
        { period: 'year', act: '考评' },
      ],
    })
  })

  it('reads a meeting of the leading group as a rhythm', () => {
    expect(short('健全招商工作领导小组例会制度。')).toEqual([
      ['cadence', '招商工作领导小组例会', { beats: [{ period: 'regular', act: '例会' }] }],
    ])
  })

  it('reads beats with 每 and year ends', () => {
    expect(short('每月调度、每季通报、年终考评。')[0]?.[2]).toEqual({
      beats: [
        { period: 'month', act: '调度' },
        { period: 'quarter', act: '通报' },
        { period: 'year', act: '考评' },
      ],
    })
  })

  it('reads a single beat only as a system', () => {
    expect(short('建立月调度制度。')[0]?.[1]).toBe('月调度')
    expect(short('上个月通报了两家企业。')).toEqual([])
  })

  it('reads meetings, reports and yearly plans', () => {
    expect(short('每月召开工作例会。')[0]).toEqual([
      'cadence',
      '工作例会',
      { beats: [{ period: 'month', act: '例会' }] },
    ])
    expect(short('各单位每月25日前报送进展情况。')[0]?.[2]).toMatchObject({ beats: [{ period: 'month' }] })
    expect(short('制定年度工作计划。')[0]?.[1]).toBe('年度工作计划')
  })
})

describe('supervision, assessment, indices', () => {
  it('reads modes, steps and rhythm of inspection', () => {
    expect(
      short('开展“推门式”检查、“陪跑式”督导，健全即知即办、到期提醒、逾期督办等督查督办机制。').map(
        ([, , params]) => params,
      ),
    ).toEqual([{ modes: ['“推门式”检查', '“陪跑式”督导'] }, { steps: ['即知即办', '到期提醒', '逾期督办'] }])
    expect(
      short('每年开展年度督查，加强监测分析和动态调整，对批示和会议议定事项进行跟踪督办。').map(([, name]) => name),
    ).toEqual(['年度督查', '监测分析', '跟踪督办'])
  })

  it('reads what counts in which assessment', () => {
    expect(short('将目标完成情况纳入县管领导班子年度考核内容，修订数字经济考核办法。')).toEqual([
      ['assessment', '县管领导班子年度考核', { into: '县管领导班子年度考核', period: 'year' }],
      ['assessment', '数字经济考核办法', { rules: true }],
    ])
  })

  it('reads how often an inspection is held and what results serve as', () => {
    expect(short('每半年开展一次专项督查，结果作为干部评优的重要依据。')).toEqual([
      ['supervision', '专项督查', { period: 'half_year' }],
      ['assessment', '干部评优', { into: '干部评优' }],
    ])
  })

  it('tells indices by formula from indices by survey', () => {
    expect(short('探索建立乡村振兴实现度测度标准和群众获得感幸福感评价指数。')).toEqual([
      ['index', '乡村振兴实现度测度标准', { survey: false }],
      ['index', '群众获得感幸福感评价指数', { survey: true, measures: ['获得感', '幸福感'] }],
    ])
  })
})

describe('learning', () => {
  it('reads pilots with their levels, best practices and briefings', () => {
    expect(short('积极争取国家级、省级数据要素改革试点，建立最佳实践推广机制，编发工作简报。')).toEqual([
      ['pilot', '国家级、省级数据要素改革试点', { levels: ['nation', 'province'] }],
      ['best_practice', '最佳实践推广机制', {}],
      ['briefing', '工作简报', {}],
    ])
  })
})

describe('places', () => {
  it('quotes the source verbatim, full-width signs and blanks included', () => {
    const text = '（一）加强领导。领导小组 办公室设在　县发改局。'
    const [office] = read(text)
    expect(office?.quote).toBe(text.slice(...office!.span))
    expect(office?.params).toEqual({ unit: '县发改局' })
  })

  it('believes only rows of systems and chains of beats inside measures', () => {
    expect(readMeasure('建立例会制、清单制、督查制。').map(({ kind }) => kind)).toEqual([
      'cadence',
      'list',
      'supervision',
    ])
    expect(readMeasure('完善周会商、月分析、季通报机制。').map(({ name }) => name)).toEqual(['周会商、月分析、季通报'])
    expect(readMeasure('成立产业发展工作专班，开展低碳试点，形成项目清单，纳入年度考核。')).toEqual([])
  })

  it('names each mechanism once, by the mention that says most', () => {
    expect(read('建立月调度制度。落实月调度制度。')).toHaveLength(1)
    expect(short('用好“两张清单”。编制项目清单、责任清单“两张清单”。')).toEqual([
      ['list', '“两张清单”', { count: '2', members: ['项目', '责任'] }],
    ])
  })

  it.each([
    '',
    '。。。；；',
    '领导小组',
    '清单'.repeat(2000),
    '年'.repeat(5000),
    '“'.repeat(5000),
  ])('survives %j', (text) => {
    expect(() => read(text)).not.toThrow()
  })
})
