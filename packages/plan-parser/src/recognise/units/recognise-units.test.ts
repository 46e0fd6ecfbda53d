import { describe, expect, it } from 'vitest'
import { normalise } from '../../normalise/normalise.ts'
import { textSource } from '../../read/text-reader.ts'
import { readConvention } from './read-convention.ts'
import { recogniseUnits } from './recognise-units.ts'

const unitsOf = (text: string, firstLeads = false) => {
  const { clean } = normalise(textSource(text))
  const found = recogniseUnits(clean, { from: 0, to: clean.text.length }, { ...readConvention(clean), firstLeads })
  if (found === null) return null
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)
  return {
    lead: names(found.lead),
    supporting: names(found.supporting),
    explicit: found.leadExplicit,
    open: found.open,
  }
}

describe('labelled lists', () => {
  it('reads several lead units', () => {
    expect(unitsOf('1.修路。(牵头单位:县交通局、县财政局)')).toEqual({
      lead: ['县交通局', '县财政局'],
      supporting: [],
      explicit: true,
      open: false,
    })
  })

  it('reads behind the kind of a target, and leaves out what is said of the items below', () => {
    expect(unitsOf('1.修路。(预期性指标,牵头单位:县交通局;责任单位:各乡镇,以下均需各乡镇落实)')).toEqual({
      lead: ['县交通局'],
      supporting: ['各乡镇'],
      explicit: true,
      open: false,
    })
    expect(unitsOf('1.修路。(县交通局牵头,各县(市、区)政府落实。以下均需各县(市、区)政府落实,不再列出)')).toMatchObject(
      {
        lead: ['县交通局'],
        supporting: ['各县(市、区)政府'],
      },
    )
    expect(
      unitsOf(
        '1.修路。〔县交通局牵头,县水利局参与,各乡、镇人民政府(管委会)负责落实。以下各项工作均需各乡、镇人民政府(管委会)落实,不再列出。〕按图施工。',
      ),
    ).toMatchObject({ lead: ['县交通局'], supporting: ['县水利局', '各乡、镇人民政府(管委会)'] })
    expect(unitsOf('1.修路。(县交通局、县水利局牵头督导,县财政局参与)')).toMatchObject({
      lead: ['县交通局', '县水利局'],
      supporting: ['县财政局'],
    })
    expect(unitsOf('1.修路。(里程为预期性指标,由县交通局考核)')).toBeNull()
  })

  it('cuts off that each leads within its duties', () => {
    expect(unitsOf('修路。(由县教育局、县民政局按职责分别牵头,县财政局配合)')).toMatchObject({
      lead: ['县教育局', '县民政局'],
      supporting: ['县财政局'],
    })
  })

  it('cuts off that a unit acts as its own conditions allow', () => {
    expect(unitsOf('1.修路。(县交通局牵头,各乡镇人民政府结合实际落实)')).toEqual({
      lead: ['县交通局'],
      supporting: ['各乡镇人民政府'],
      explicit: true,
      open: false,
    })
  })

  it('tells lead and supporting units apart, whatever separates them', () => {
    for (const mark of [';', '，', '。', ' '])
      expect(unitsOf(`修路。（牵头单位：县交通局${mark}配合单位：县财政局、县水利局）`)).toMatchObject({
        lead: ['县交通局'],
        supporting: ['县财政局', '县水利局'],
      })
  })

  it('takes the first of 责任单位 as lead by convention, all of them where supporting units are named', () => {
    expect(unitsOf('修路。〔责任单位:县交通局、县财政局〕')).toMatchObject({
      lead: ['县交通局'],
      supporting: ['县财政局'],
      explicit: false,
    })
    expect(unitsOf('修路。(责任单位:县交通局、县财政局;配合单位:县水利局)')).toMatchObject({
      lead: ['县交通局', '县财政局'],
      supporting: ['县水利局'],
      explicit: true,
    })
  })

  it('takes any other label of a body for help, which makes nobody else a lead', () => {
    expect(unitsOf('修路。(牵头单位:县交通局;责任单位:县财政局;数据提供单位:县统计局)')).toMatchObject({
      lead: ['县交通局'],
      supporting: ['县财政局', '县统计局'],
    })
    expect(unitsOf('修路。(责任单位:县交通局、县财政局;技术支撑单位:县水科所)')).toMatchObject({
      lead: ['县交通局'],
      supporting: ['县财政局', '县水科所'],
      explicit: false,
    })
    expect(unitsOf('修路。(建设规模:五公里)')).toBeNull()
  })

  it.each([
    '线办',
    '办公室',
    '站所',
    '片区',
    '局办',
    '街道',
    '办(站、中心)',
  ])('takes %s in a label for a kind of body', (body) => {
    expect(unitsOf(`修路。(责任${body}:镇村建办、镇财政办;配合单位:各村)`)).toEqual({
      lead: ['镇村建办', '镇财政办'],
      supporting: ['各村'],
      explicit: true,
      open: false,
    })
    expect(unitsOf(`修路。\n牵头${body}:镇村建办。\n配合${body}:镇财政办。`)).toMatchObject({
      lead: ['镇村建办'],
      supporting: ['镇财政办'],
    })
  })

  it('takes 办线 for bodies of a township', () => {
    expect(unitsOf('1.修路。(责任办线:渔港办、水利站)')).toMatchObject({ lead: ['渔港办'], supporting: ['水利站'] })
    expect(unitsOf('1.修路。责任热线:渔港办、水利站')).toBeNull()
  })

  it('takes no other word behind 责任 for a body', () => {
    expect(unitsOf('修路。(责任领导:李明;配合单位:各村)')).toMatchObject({ lead: [], supporting: ['各村'] })
    for (const label of ['责任人', '责任领导', '落实情况', '组织形式', '责任期限'])
      expect(unitsOf(`修路。(${label}:镇村建办)`)).toBeNull()
  })

  it('leaves out the people beside the bodies', () => {
    expect(unitsOf('修路。\n责任单位及责任人:县交通局 李明,县水利局 王建国、各乡镇')).toMatchObject({
      lead: ['县交通局'],
      supporting: ['县水利局', '各乡镇'],
    })
    expect(unitsOf('修路。(责任单位:县交通局、各乡镇人民政府)')).toMatchObject({ supporting: ['各乡镇人民政府'] })
  })

  it('reads labels line by line, each behind its full stop', () => {
    expect(
      unitsOf('旅客增长9%。\n牵头责任单位:县交通局。\n协同责任单位:县财政局、县水利局等。\n备注:无。'),
    ).toMatchObject({
      lead: ['县交通局'],
      supporting: ['县财政局', '县水利局'],
      open: true,
    })
  })

  it('parts offices at a conjunction, but not the two halves of one name', () => {
    expect(
      unitsOf('修路。(牵头单位:市交通局和市财政局,责任单位:市人力资源和社会保障局、市文化和旅游局及各区政府)'),
    ).toMatchObject({
      lead: ['市交通局', '市财政局'],
      supporting: ['市人力资源和社会保障局', '市文化和旅游局', '各区政府'],
    })
    expect(unitsOf('修路。(市交通局、市财政局等市有关部门和各县(市、区)政府按职责分工负责)')).toMatchObject({
      lead: ['市交通局'],
      supporting: ['市财政局', '各县(市、区)政府'],
      open: true,
    })
    expect(unitsOf('修路。(市发展和改革委员会、市财政局等市直有关单位)')).toMatchObject({
      lead: ['市发展和改革委员会'],
      supporting: ['市财政局'],
    })
  })

  it('keeps the levels behind one 各 together', () => {
    expect(unitsOf('修路。(牵头单位:县交通局;责任单位:各乡、镇人民政府,县财政局)')?.supporting).toEqual([
      '各乡、镇人民政府',
      '县财政局',
    ])
    expect(unitsOf('修路。(牵头单位:市交通局,配合单位:各区、县级市)')?.supporting).toEqual(['各区、县级市'])
    expect(unitsOf('修路。(牵头单位:市交通局,配合单位:各区、市财政局)')?.supporting).toEqual(['各区', '市财政局'])
  })

  it('reads a label without brackets, and a bracket that is never closed', () => {
    expect(unitsOf('新建停车位。\n牵头单位:县住建局;配合单位:县公安局。')).toMatchObject({
      lead: ['县住建局'],
      supporting: ['县公安局'],
    })
    expect(unitsOf('修路。(牵头单位:县交通局')).toMatchObject({ lead: ['县交通局'] })
  })

  it('splits offices whose separator was lost, but no single name', () => {
    expect(unitsOf('招商。(区招商局 区发改局 区财政局)')).toMatchObject({
      lead: ['区招商局'],
      supporting: ['区发改局', '区财政局'],
    })
    expect(unitsOf('督查。(区委区政府督查室、区人大办)')).toMatchObject({ lead: ['区委区政府督查室'] })
  })

  it('believes the words behind a label', () => {
    expect(unitsOf('修路。(责任单位:县交通局、县水利局牵头,县财政局、各乡镇(街道)配合)')).toMatchObject({
      lead: ['县交通局', '县水利局'],
      supporting: ['县财政局', '各乡镇(街道)'],
      explicit: true,
    })
    expect(unitsOf('修路。(责任单位:县交通局、县财政局等按职责分工负责)')).toMatchObject({
      lead: ['县交通局'],
      supporting: ['县财政局'],
      explicit: false,
      open: true,
    })
    expect(unitsOf('修路。(配合单位:县交通局、县财政局配合)')).toMatchObject({ lead: [] })
  })

  it('passes over people and deadlines under labels of their own', () => {
    expect(unitsOf('增产。(牵头领导:张某;牵头单位:区经信局;责任单位:各园区、各镇;完成时限:2023年12月)')).toMatchObject({
      lead: ['区经信局'],
      supporting: ['各园区', '各镇'],
    })
  })

  it('reads labels that stand in one line with blanks between them', () => {
    expect(
      unitsOf('增产。\n牵头领导：张某某　牵头单位：区经信局　配合单位：各园区、各镇　完成时限：12月底'),
    ).toMatchObject({
      lead: ['区经信局'],
      supporting: ['各园区', '各镇'],
    })
    expect(unitsOf('增产。\n责任单位：区经信局 完成时间：2027年6月')).toMatchObject({ lead: ['区经信局'] })
  })

  it('reads a label in the middle of a sentence', () => {
    expect(unitsOf('改造公路40公里;责任单位:区交通局、各镇政府')).toMatchObject({
      lead: ['区交通局'],
      supporting: ['各镇政府'],
    })
  })

  it('joins several brackets of one measure', () => {
    expect(unitsOf('修路。(牵头单位:县交通局)架桥。(牵头单位:县水利局)')).toMatchObject({
      lead: ['县交通局', '县水利局'],
    })
  })
})

describe('bare lists', () => {
  it('takes the first as lead and notes 等', () => {
    expect(unitsOf('修路。(市交通局、市财政局、市水利局等)')).toEqual({
      lead: ['市交通局'],
      supporting: ['市财政局', '市水利局'],
      explicit: false,
      open: true,
    })
  })

  it('keeps brackets inside names', () => {
    expect(unitsOf('保护品牌。(省市场监管局(省知识产权局)、各县(市、区)政府)')).toMatchObject({
      lead: ['省市场监管局(省知识产权局)'],
      supporting: ['各县(市、区)政府'],
    })
  })

  it('believes the document that the first leads', () => {
    expect(readConvention(normalise(textSource('责任单位中列第一位的为牵头单位。')).clean)).toEqual({
      firstLeads: true,
      leadSign: null,
      below: null,
    })
    expect(readConvention(normalise(textSource('各牵头单位要抓好落实。')).clean)).toEqual({
      firstLeads: false,
      leadSign: null,
      below: null,
    })
    expect(unitsOf('修路。(市交通局、市财政局)', true)).toMatchObject({ lead: ['市交通局'], explicit: true })
  })

  it('takes the units behind a sign for leads where the document explains it', () => {
    const starred = { lead: ['县文旅局'], supporting: ['县财政局', '龙门镇'], explicit: true, open: false }
    expect(unitsOf('1.修路。\n责任单位:县财政局、县文旅局★、龙门镇(★为牵头单位,下同)')).toEqual(starred)
    expect(unitsOf('1.修路。(责任单位:县文旅局*、县财政局、龙门镇,带*的为牵头单位)')).toEqual(starred)
    expect(unitsOf('1.修路。(▲县文旅局、县财政局、龙门镇。标“▲”的单位为牵头单位)')).toEqual(starred)
  })

  it('takes a sign that several lists open with for that of the leads', () => {
    const signOf = (text: string) => readConvention(normalise(textSource(text)).clean).leadSign
    const first = '1.修路。(责任单位:*县交通局、县财政局)'
    expect(signOf(`${first}\n2.架桥。(*县水利局、龙门镇)`)).toBe('*')
    expect(signOf(`${first}\n2.架桥。(县水利局、龙门镇)`)).toBeNull()
    const cell = (text: string) => ({ text, span: [0, text.length] as const })
    const rows = [[cell('修路'), cell('*县交通局、县财政局')], [cell('架桥'), cell('*县水利局(县河长办)、龙门镇')]] // biome-ignore format: a row a line
    expect(readConvention(normalise(textSource('渔港')).clean, [{ span: [0, 2], rows }]).leadSign).toBe('*')
  })

  it('leaves a sign that nobody explains with its name', () => {
    expect(unitsOf('1.修路。(责任单位:县财政局、县文旅局★)')).toMatchObject({
      lead: ['县财政局'],
      supporting: ['县文旅局★'],
    })
  })

  it('reads lists broken over lines', () => {
    expect(unitsOf('修路。(市交通局、市建\n设局等)')?.supporting).toBeDefined()
  })
})

describe('remarks inside the bracket', () => {
  it.each([
    '排在首位的为牵头单位,下同',
    '列第一位的为牵头单位，下同',
    '排名第一的单位为牵头单位',
    '首个单位为牵头单位,下同',
    '列第一位者为牵头单位,下同',
    '第一个为牵头单位',
    '牵头单位排在第一位,下同',
  ])('%s', (remark) => {
    for (const text of [`修路。(责任单位:县交通局、县财政局。${remark})`, `修路。(县交通局、县财政局,${remark})`]) {
      const { clean } = normalise(textSource(text))
      expect(readConvention(clean)).toEqual({ firstLeads: true, leadSign: null, below: null })
      expect(unitsOf(text, true)).toMatchObject({ lead: ['县交通局'], supporting: ['县财政局'], explicit: true })
    }
  })

  it.each([
    '(牵头单位:县交通局;完成时限:2024年10月)',
    '(牵头单位：县交通局；时间节点：2024年10月底前)',
    '(责任单位:县交通局,2024年10月底前完成)',
    '(责任单位:县交通局;责任人:某某;联系电话:1234567)',
    '(责任单位:县交通局,长期坚持)',
  ])('%s names one unit', (text) => {
    expect(unitsOf(`修路。${text}`)).toMatchObject({ lead: ['县交通局'], supporting: [] })
  })
})

describe('names marked in brackets', () => {
  it.each([
    '(县交通局(牵头),县财政局、县水利局)',
    '(责任单位:县交通局（牵头），县财政局、县水利局（配合）)',
    '(县财政局、县交通局(牵头)、县水利局)',
  ])('%s', (text) => {
    expect(unitsOf(`修路。${text}`)).toMatchObject({
      lead: ['县交通局'],
      supporting: ['县财政局', '县水利局'],
      explicit: true,
    })
  })
})

describe('worded clauses', () => {
  it('reads A牵头,B、C按职责分工负责', () => {
    expect(unitsOf('修路。(县交通局牵头,县财政局、县水利局按职责分工负责)')).toMatchObject({
      lead: ['县交通局'],
      supporting: ['县财政局', '县水利局'],
      explicit: true,
    })
  })

  it('reads a duty part by part', () => {
    expect(unitsOf('修路。(县交通局、县财政局等部门按职责分工负责,各乡镇具体落实)')).toMatchObject({
      lead: ['县交通局'],
      supporting: ['县财政局', '各乡镇'],
      open: true,
    })
  })

  it('reads A负责,B配合 and A会同B负责', () => {
    const told = { lead: ['县交通局'], supporting: ['县财政局', '县水利局'], explicit: true }
    expect(unitsOf('修路。(县交通局负责,县财政局、县水利局配合)')).toMatchObject(told)
    expect(unitsOf('修路。(县交通局会同县财政局、县水利局负责)')).toMatchObject(told)
    expect(unitsOf('修路。(县交通局、县财政局、县水利局按任务分工落实)')).toMatchObject({ ...told, explicit: false })
    expect(unitsOf('修路。(县交通局分别负责,县财政局配合)')).toMatchObject({ explicit: false })
  })

  it('reads A负责 and A、B等部门按职责分工负责', () => {
    expect(unitsOf('修路。(县交通局负责)')).toMatchObject({ lead: ['县交通局'], explicit: true })
    expect(unitsOf('修路。(县交通局、县财政局等部门按职责分工负责)')).toMatchObject({
      lead: ['县交通局'],
      supporting: ['县财政局'],
      explicit: false,
      open: true,
    })
  })
})

describe('a place and how many there are with it', () => {
  it('counts as a body among others', () => {
    expect(unitsOf('1.修路。(县渔业局负责,石桥等4个村落实)')).toMatchObject({
      lead: ['县渔业局'],
      supporting: ['石桥等4个村'],
    })
  })

  it('is none where things are counted', () => {
    expect(unitsOf('1.修路。(县渔业局负责,石桥等4个项目落实)')).toBeNull()
  })
})

describe('a last sentence without brackets', () => {
  it('names the units where it does nothing else', () => {
    expect(unitsOf('办学。新建学校5所。县教育局牵头,县发改局、各乡镇按职责分工负责。')).toEqual({
      lead: ['县教育局'],
      supporting: ['县发改局', '各乡镇'],
      explicit: true,
      open: false,
    })
    expect(unitsOf('评估。建成平台3个。该项工作由县发改局牵头。')).toMatchObject({ lead: ['县发改局'], supporting: [] })
  })

  it('takes all that lead apart, and leaves out what a bracket says of the order', () => {
    expect(unitsOf('1.修路。\n责任单位:县交通局、县水利局分别牵头')).toMatchObject({
      lead: ['县交通局', '县水利局'],
      supporting: [],
    })
    expect(
      unitsOf('1.修路。\n责任单位:县交通局、县水利局(除标注“分别牵头”外,列第一位的为牵头或汇总单位,下同)', true),
    ).toMatchObject({ lead: ['县交通局'], supporting: ['县水利局'], explicit: true })
    expect(unitsOf('1.修路。\n责任单位:县交通局、县水利局(县河长办)')).toMatchObject({
      supporting: ['县水利局(县河长办)'],
    })
  })

  it('reads a division of work as a label', () => {
    expect(unitsOf('1.修路。\n部门分工:县交通局牵头,各乡镇、各部门配合。')).toMatchObject({
      lead: ['县交通局'],
      supporting: ['各乡镇', '各部门'],
    })
  })

  it('names the units behind 由, alone or at the end of a sentence that says more', () => {
    expect(unitsOf('评估。建成平台3个。此项工作由县发改局、县财政局共同负责落实。')).toMatchObject({
      lead: ['县发改局'],
      supporting: ['县财政局'],
      explicit: false,
    })
    expect(unitsOf('评估。三年内,建成平台3个,由县发改局牵头,各乡镇负责落实。')).toMatchObject({
      lead: ['县发改局'],
      supporting: ['各乡镇'],
    })
  })

  it.each([
    '评估。建成平台3个,由村民自主实施。',
    '评估。建成平台3个,由县发改局负责审核平台的建设。',
    '评估。由县发改局负责,平台已建成3个。',
    '评估。建成平台3个。由县发改局牵头开展评估,各部门配合。',
    '评估。建成平台3个。各部门按职责分工负责。',
    '评估。县发改局牵头建设平台,县财政局负责。建成平台3个。',
    '评估。企业自主实施。',
  ])('is left alone where it says more, or names nobody: %s', (text) => {
    expect(unitsOf(text)).toBeNull()
  })
})

describe('brackets that are no list of units', () => {
  it.each([
    '建设示范乡村(社区)。',
    '完成改造(一期、二期)。',
    '新(改、扩)建学校十所。',
    '培训5000人次(含线上)。',
    '地区生产总值(GDP)突破百亿元。',
    '按照《某方案》(市委发〔2021〕17号)要求推进。',
    '鼓励高校、企业(含民营企业)参与。',
    '完善医疗机构(医院、卫生院)服务。',
    '发展养老(托育)机构。',
    '到2025年(含)完成。',
  ])('%s', (text) => {
    expect(unitsOf(text)).toBeNull()
  })
})

it('gives every name its place', () => {
  const { clean } = normalise(textSource('修 路。（牵头单位：县 交通局、县财政局）'))
  const found = recogniseUnits(
    clean,
    { from: 0, to: clean.text.length },
    { firstLeads: false, leadSign: null, below: null },
  )!
  for (const { name, from, to } of found.lead) expect(clean.text.slice(from, to)).toBe(name)
})
