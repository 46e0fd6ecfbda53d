import { describe, expect, it } from 'vitest'
import { parsePlan } from '../../parse-plan.ts'
import { textSource } from '../../read/text-reader.ts'
import { readPlanKind } from './read-plan-kind.ts'

const plan = (...head: string[]) =>
  parsePlan(
    textSource(
      [...head, '一、任务', '1.做甲。(区发改局)', '2.做乙。(区教育局)', '3.做丙。(区民政局)'].join('\n'),
      'x.txt',
      'txt',
    ),
  )

describe('title', () => {
  it('is the line that names the plan, with the years below it', () => {
    expect(plan('网站首页', '云溪县绿色发展行动方案', '(2022—2026年)').title).toBe(
      '云溪县绿色发展行动方案(2022—2026年)',
    )
  })

  it('is no field of the page it stood on', () => {
    expect(plan('索引号 1133/2024-15', '来源 渔业局', '2024年十件渔区实事出炉').title).toBe('2024年十件渔区实事出炉')
  })

  it('is taken out of the letter that issues the plan', () => {
    expect(plan('云溪县政府关于印发云溪县绿色发展实施方案的通知', '各乡镇:').title).toBe('云溪县绿色发展实施方案')
    expect(plan('云溪县渔业局2024年工作计划2024年,全县渔业工作要守住底线。').title).toBe('云溪县渔业局2024年工作计划')
    expect(plan('各乡镇: 现将《2024年云溪县改革工作要点》印发给你们。').title).toBe('2024年云溪县改革工作要点')
  })

  it('set in two lines is completed by the letter', () => {
    expect(
      plan(
        '现将《2024年云溪县加快建设山区绿色发展示范县工作要点》印发给你们。',
        '2024年云溪县加快建设',
        '山区绿色发展示范县工作要点',
      ).title,
    ).toBe('2024年云溪县加快建设山区绿色发展示范县工作要点')
  })

  it('set in two lines is joined where the first breaks off', () => {
    expect(plan('云溪县渔业振兴2024年度', '及渔港建设任务分解方案').title).toBe(
      '云溪县渔业振兴2024年度及渔港建设任务分解方案',
    )
    expect(plan('2024年《渔业报告》', '重点渔港任务清单').title).toBe('2024年《渔业报告》重点渔港任务清单')
    expect(plan('云溪县渔业局2024年重点工作', '', '任务分解和责任分工方案').title).toBe(
      '云溪县渔业局2024年重点工作任务分解和责任分工方案',
    )
    expect(plan('云溪县政府重要通知!', '云溪县绿色发展行动方案').title).toBe('云溪县绿色发展行动方案')
  })

  it('set in two lines may name its kind in the second alone', () => {
    expect(plan('云溪县渔港提质增效三年行动', '实施方案(2026—2028年)').title).toBe(
      '云溪县渔港提质增效三年行动实施方案(2026—2028年)',
    )
    expect(plan('云溪县渔业行动方案', '工作要点').title).toBe('云溪县渔业行动方案')
    expect(plan('云溪县人民政府', '关于推进渔业振兴的实施意见').title).toBe('云溪县人民政府关于推进渔业振兴的实施意见')
    expect(plan('云溪县人民政府', '渔业振兴实施意见').title).toBe('渔业振兴实施意见')
    expect(plan('云溪县人民政府关于印发《2026年', '县〈政府工作报告〉渔业工作分工方案》的通知', '各乡镇:').title).toBe(
      '2026年县〈政府工作报告〉渔业工作分工方案',
    )
  })

  it('is not that of another paper, of a page about the plan, of the signature or of the number', () => {
    expect(plan('云溪县渔业要闻', '根据《省渔业厅关于印发全省渔业行动方案的通知》要求,制定本方案。').title).toBe(
      '云溪县渔业要闻',
    )
    expect(plan('云溪县渔业行动方案', '图解|云溪县渔业行动方案').title).toBe('云溪县渔业行动方案')
    expect(plan('政策解读|云溪县渔业行动方案').title).toBe('云溪县渔业行动方案')
    expect(plan('各乡镇:', '云溪县人民政府', '2026年3月4日', '2026年云溪县渔业责任分工').title).toBe(
      '2026年云溪县渔业责任分工',
    )
    expect(plan('云政 [2026] 20号', '各乡镇:', '云溪县人民政府', '渔业工作部署').title).toBe('渔业工作部署')
  })

  it('of news is the plan that the headline names, or the headline without its second half', () => {
    expect(plan('渔业大会召开 通报《云溪县渔业行动方案(2026—2028年)》内容').title).toBe(
      '云溪县渔业行动方案(2026—2028年)',
    )
    expect(plan('县政府召开会议 贯彻《全省渔业行动方案》精神').title).toBe('县政府召开会议贯彻《全省渔业行动方案》精神')
    expect(plan('2026年云溪县渔区实事概览 - 县人大票决10项').title).toBe('2026年云溪县渔区实事概览')
    expect(plan('渔区实事公布', '渔民关怀 - 开展帮扶计划为渔民送温暖。').title).toBe('渔区实事公布')
  })

  it('is that of the notice where nothing else names a plan', () => {
    expect(plan('云溪县人民政府办公室', '关于明确2026年渔业工作', '责任单位的通知').title).toBe(
      '云溪县人民政府办公室关于明确2026年渔业工作责任单位的通知',
    )
    expect(plan('云溪要闻!', '关于2024年重点工作及责任的通知').title).toBe('关于2024年重点工作及责任的通知')
  })

  it('falls back to the name of the file', () => {
    expect(parsePlan(textSource('', '空.txt', 'txt')).title).toBe('空')
  })
})

it('kind follows the title', () => {
  expect(['某县行动方案', '2024年某县工作要点', '某县实施方案', '某县任务清单', '某县三年行动计划(2024—2026年)', '某县若干意见', '某县任务书(2021—2025年)(2024年修订)', '《某县实施方案》任务分工', '某县若干工作任务', '某区民生工作责任分解(2025年)'].map(readPlanKind)).toEqual(['action_plan', 'annual_workplan', 'implementation_plan', 'task_list', 'action_plan', 'other', 'task_list', 'task_list', 'task_list', 'task_list']) // biome-ignore format: one list against another
})

describe('period', () => {
  it('comes from the title, from 十四五, or from the horizon the text names', () => {
    expect(plan('云溪县行动方案(2022-2026年)').period).toEqual({ from: '2022', to: '2026' })
    expect(plan('云溪县2024年工作要点').period).toEqual({ from: '2024', to: '2024' })
    expect(plan('云溪县行动方案', '为此制定“十五五”时期行动方案。').period).toEqual({ from: '2026', to: '2030' })
    expect(plan('云溪县行动方案', '2023年5月6日', '到2027年,建成示范县。').period?.to).toBe('2027')
  })

  it('is three years from where the text says they begin or end, or from the year of issue', () => {
    const threeYears = (...head: string[]) => plan('云溪县清洁能源三年行动计划', ...head).period
    expect(threeYears('从2023年起,用三年时间补齐短板。')).toEqual({ from: '2023', to: '2025' })
    expect(threeYears('到2026年,能源结构明显改善。')).toEqual({ from: '2024', to: '2026' })
    expect(threeYears('云溪县人民政府办公室', '2024年5月6日')).toEqual({ from: '2024', to: '2026' })
  })

  it('of a horizon in the title or of a superior plan is only a guess, and earlier figures stay', () => {
    const draft = parsePlan(
      textSource(
        '云溪县2030年前清洁取暖行动方案\n一、任务\n1.推广热泵。到2025年,热泵用户达到3万户。\n2.改造管网。到2030年,改造管网80公里;到2025年,改造管网20公里。\n3.建设热源。到2025年,建成热源4处。',
      ),
    )
    expect(draft.period).toEqual({ from: '2025', to: '2025' })
    expect(draft.measures.flatMap(({ targets }) => targets.map(({ value, due }) => `${value} ${due}`))).toEqual([
      '3 2025',
      '80 2030',
      '20 2025',
      '4 2025',
    ])
    expect(draft.measures[1]!.due).toBe('2030')
    expect(plan('云溪县行动方案', '根据《江东省规划(2021—2025年)》,到2027年建成示范县。').period?.to).toBe('2027')
    expect(plan('云溪县行动方案', '根据《江东省规划(2021—2025年)》制定。').period?.to).toBe('2025')
  })

  it('ends with the last stage that the goals name; an outlook lies beyond it', () => {
    const staged = (goals: string) =>
      plan(
        '云溪县行动方案',
        '一、目标',
        goals,
        '二、任务',
        '1.修路。到2025年,修路3公里。',
        '2.架桥。到2025年,架桥2座。',
      )
    expect(staged('到2025年,通车里程达到90公里;到2027年,达到120公里。').period?.to).toBe('2027')
    expect(staged('到2027年,通车里程达到120公里。展望2035年,村村通达。')).toMatchObject({
      period: { to: '2027' },
      horizons: ['2027', '2035'],
    })
    expect(staged('到2025年,通车里程达到90公里;到2030年,达到150公里。').period?.to).toBe('2025')
  })

  it('ends with the last stage, wherever the stages stand', () => {
    const alone = (...words: string[]) => parsePlan(textSource(words.join('\n'), 'x.txt', 'txt'))
    const stages = ['到2026年,建成渔港3个。', '到2028年,建成渔港9个。']
    expect(alone('云溪县渔业行动方案', '一、目标', ...stages).period?.to).toBe('2028')
    const measures = ['1.修港。到2026年,修缮3个;到2028年,修缮9个。', '2.造船。到2026年,造船2艘;到2028年,造船6艘。']
    expect(alone('云溪县渔业行动方案', '一、任务', ...measures).period?.to).toBe('2028')
    expect(alone('云溪县渔业', ...stages, '到2035年,实现渔业强县。')).toMatchObject({
      period: { to: '2028' },
      horizons: ['2026', '2028', '2035'],
    })
  })

  it('reaches from the first to the last of the stages that paragraphs of goals open with', () => {
    const staged = (...goals: string[]) =>
      parsePlan(textSource(['云溪县渔业实施意见', '一、目标', ...goals, '二、任务', '1.修港。'].join('\n'), 'x.txt'))
    expect(staged('2026—2028年,渔港面貌显著改善。', '2028—2032年,渔村收入大幅提高。')).toMatchObject({
      period: { from: '2026', to: '2032' },
      horizons: ['2028', '2032'],
    })
    expect(staged('2016—2020年,渔港面貌有了显著改善。').period).toBeNull()
  })

  it('names both years of a pair', () => {
    const draft = parsePlan(
      textSource(
        '云溪县渔业实施意见\n一、任务\n1.修港。到2026年底和2030年,达标率分别达到60%和80%。\n2.造船。',
        'x.txt',
      ),
    )
    expect(draft.horizons).toEqual(['2026', '2030'])
  })

  it('is not the five years in which the one year has its place', () => {
    const own = '2025年是“十四五”规划的收官之年,也是“十五五”规划谋划布局之年。'
    expect(plan('云溪县渔业工作分工', own).period).toEqual({ from: '2025', to: '2025' })
    expect(plan('云溪县渔业工作分工', `${own}2026年,全县将新建渔港。`).period?.to).toBe('2026')
    expect(plan('云溪县渔业工作分工', '为谋划“十五五”渔业发展,制定本分工。').period?.to).toBe('2030')
  })

  it('is not dated by what few of the measures say of their own time', () => {
    const opinion = (...measures: string[]) =>
      parsePlan(textSource(['云溪县关于加强渔港管理的意见', '一、主要任务', ...measures].join('\n'), 'x.txt', 'txt'))
    const one = opinion('1.建渔港。到2024年,渔港覆盖率达到75%。', '2.配船员。船员持证率达到90%。')
    expect(one.period).toBeNull()
    expect(one.measures.map(({ due }) => due)).toEqual(['2024', null])
    const two = ['1.建港。到2024年,建成渔港3个。', '2.配船。到2025年,新增渔船9艘。', '3.配员。持证率达到90%。']
    expect(opinion(...two).period).toBeNull()
    expect(opinion('1.建渔港。2024年6月底前建成渔港3个。', '2.配员。持证率达到90%。').period).toBeNull()
    expect(opinion('1.自2024年起,用三年时间建成渔港3个。', '2.配员。持证率达到90%。').period).toBeNull()
    expect(opinion(...two.slice(1), '4.配网。到2025年,渔网更新率达到80%。').period?.to).toBe('2025')
    const agreed = ['1.建港。2025年底前建成渔港3个。', '2.配船。到2025年,新增渔船9艘。', '3.配员。持证率达到90%。']
    expect(opinion(...agreed, '4.配网。更新渔网。').period?.to).toBe('2025')
    expect(opinion(...agreed, '4.配网。到2024年,更新渔网。').period).toBeNull()
    expect(opinion(...two, '二、保障', '到2025年,经费足额到位。').period?.to).toBe('2025')
  })

  it('is guessed from the last deadline where no horizon is named', () => {
    expect(plan('云溪县整治方案', '2024年底前完成排查,2025年6月完成整改。').period).toEqual({
      from: '2025',
      to: '2025',
    })
  })

  it('reads years in Chinese numerals and five years counted out', () => {
    expect(plan('云溪县二〇二四年重点任务清单').period).toEqual({ from: '2024', to: '2024' })
    expect(plan('云溪县第十四个五年规划和2035年远景目标纲要').period).toEqual({ from: '2021', to: '2025' })
    expect(plan('云溪县实施方案(2023年7月—2025年12月)').period).toEqual({ from: '2023', to: '2025' })
  })

  it('is unknown where nothing tells it', () => {
    expect(plan('为落实《江东省渔业三年行动方案》,制定2026年度工作方案如下:').period).toEqual({
      from: '2026',
      to: '2026',
    })
    expect(plan('云溪县行动方案', '根据《江东省2026年渔业行动计划》制定。').period).toEqual({
      from: '2026',
      to: '2026',
    })
    expect(plan('云溪县行动方案', '根据《江东省渔业条例(2019年修订)》制定。').period).toBeNull()
    expect(plan('云溪县行动方案').period).toBeNull()
    expect(plan('云溪县实事出炉', '2026年,全县将办好渔区实事。').period).toEqual({ from: '2026', to: '2026' })
    expect(plan('云溪县实事出炉', '刚刚过去的2025年,成绩喜人。今年,继续办好实事。').period?.to).toBe('2026')
    expect(plan('云溪县实事出炉', '2026年是渔业转型关键之年。').period?.to).toBe('2026')
    expect(plan('云溪县实事出炉', '来源:渔业报 日期:2026-03-05', '今年渔港建设提速。').period?.to).toBe('2026')
    expect(plan('云溪县实事出炉', '2025年,全县办好了渔区实事。').period).toBeNull()
    expect(plan('云溪县渔业', '2026年,渔获达到60万吨。').period?.to).toBe('2026')
    expect(plan('云溪县渔业', '2026年,渔获达到60万吨。2024年,渔获50万吨。').period).toBeNull()
    expect(plan('云溪县实事清单', '2026年云溪县民生实事项目公布,与2025年相比新增3项。').period?.to).toBe('2026')
    expect(plan('云溪县公布今年实事,2025年哪几项最受欢迎', '来源:渔业报 日期:2026-03-05').period?.to).toBe('2026')
  })

  it('of news is the year of which it speaks, or that of its headline', () => {
    const date = '来源:渔业报 时间:2026-03-05'
    const first = '今年是“十五五”开局之年,全县力争新建渔港3个。'
    expect(plan('云溪县渔港建设忙', date, first).period).toEqual({ from: '2026', to: '2026' })
    expect(plan('云溪县渔港建设忙', date, '按照“十五五”部署,全县新建渔港3个。').period?.to).toBe('2030')
    expect(
      plan('云溪县渔街改造', '2026年3月5日 08:07 来源:渔业报', '计划用3年左右时间,培育渔街30条。今年已有5条。').period,
    ).toEqual({ from: '2026', to: '2028' })
    expect(plan('云溪县到2030年建成渔港10个', date, '到2027年,建成渔港4个。').period).toEqual({
      from: '2026',
      to: '2030',
    })
  })
})

describe('issue', () => {
  it('reads the header of a page, its cells divided by blanks or pipes', () => {
    const { indexNo, issuer, issuedOn } = plan(
      '索引号 YX001/2022-0005 主题分类 其他',
      '发布机构 区发改局 发文日期 2022-05-06',
      '云溪区行动方案',
    )
    expect([indexNo, issuer, issuedOn]).toEqual(['YX001/2022-0005', '区发改局', '2022-05-06'])
    expect(
      plan('索引号: | A0077/2022-1 | 文号 | 云政发〔2022〕7号 | |', '成文日期: | 2022-03-04 |', '云溪区行动方案'),
    ).toMatchObject({ indexNo: 'A0077/2022-1', documentNo: '云政发〔2022〕7号', issuedOn: '2022-03-04' })
  })

  it('takes the time in the header of a page for its date, a deadline never', () => {
    expect(plan('云溪区行动方案', '来源:渔业报 时间:2026-03-05').issuedOn).toBe('2026-03-05')
    expect(plan('云溪区行动方案', '报名截止时间:2026-03-05').issuedOn).toBeNull()
    expect(plan('云溪区行动方案', '2026年03月05日 08:07 来源:渔业报').issuedOn).toBe('2026-03-05')
    expect(plan('云溪区行动方案', '2026年3月5日全县召开渔业会议。').issuedOn).toBeNull()
  })

  it('names all who sign together, in lines of their own or in one', () => {
    const issuerOf = (...signature: string[]) => plan('现将《云溪县行动方案》印发给你们。', ...signature).issuer
    expect(issuerOf('中共云溪县委办公室', '云溪县人民政府办公室', '2023年5月30日')).toBe(
      '中共云溪县委办公室、云溪县人民政府办公室',
    )
    expect(
      plan(
        '中共云溪县委 云溪县人民政府',
        '关于印发《云溪县渔业行动方案》的通知',
        '现将方案印发给你们。',
        '2023年7月12日',
      ),
    ).toMatchObject({ issuer: '中共云溪县委、云溪县人民政府', issuedOn: '2023-07-12' })
    expect(plan('云溪县渔业行动方案', '2023年7月12日')).toMatchObject({ issuer: null, issuedOn: null })
    expect(issuerOf('云溪县教育局　云溪县财政局', '二〇二三年五月三十日')).toBe('云溪县教育局、云溪县财政局')
  })

  it('believes the signature before the header', () => {
    expect(
      plan(
        '成文日期 | 2022-03-04 |',
        '现将《云溪区行动方案》印发给你们。 云溪区人民政府办公室 2022年2月28日 云溪区行动方案',
      ),
    ).toMatchObject({ issuer: '云溪区人民政府办公室', issuedOn: '2022-02-28' })
  })

  it('does not take the number of another document for its own', () => {
    expect(plan('云溪区行动方案', '按照《江东省实施方案》(江政发〔2021〕9号)要求制定。').documentNo).toBeNull()
  })
})

describe('jurisdiction', () => {
  it('is the place in the title', () => {
    expect(plan('云溪县教育强县建设方案').jurisdiction).toEqual({ name: '云溪县', code: null })
    expect(plan('澄江市南浦区数字经济行动方案').jurisdiction?.name).toBe('澄江市南浦区')
    expect(plan('沙州市先行市建设方案').jurisdiction?.name).toBe('沙州市')
    expect(plan('云溪市共同富裕县域样板建设行动方案').jurisdiction?.name).toBe('云溪市')
    expect(plan('青川县乡村振兴示范建设实施方案').jurisdiction?.name).toBe('青川县')
  })

  it('may be a town or a street, and ends where the subject begins', () => {
    expect(plan('红河镇2025年基层治理工作要点').jurisdiction?.name).toBe('红河镇')
    expect(plan('云溪县红河镇乡村振兴实施方案').jurisdiction?.name).toBe('云溪县红河镇')
    expect(plan('滨江新区未来社区建设方案').jurisdiction?.name).toBe('滨江新区')
    expect(plan('云溪县推进县域商业建设实施方案').jurisdiction?.name).toBe('云溪县')
    expect(plan('云溪区要素市场化改革方案').jurisdiction?.name).toBe('云溪区')
    expect(plan('云溪县城镇老旧小区改造方案').jurisdiction?.name).toBe('云溪县')
  })

  it('takes the level from its units where the title leaves it out', () => {
    expect(plan('沙州高质量发展行动方案').jurisdiction?.name).toBe('沙州区')
    expect(plan('东洲加快建设共同富裕示范区行动方案').jurisdiction?.name).toBe('东洲区')
  })

  it('is the place whose situation the plan fits, where nothing else names it', () => {
    const fitting = (situation: string) =>
      plan('关于促进渔业的若干措施', `${situation},制定本措施。`).jurisdiction?.name
    expect(fitting('结合云溪县实际')).toBe('云溪县')
    expect(fitting('结合澄江市南浦区渔业发展实际')).toBeUndefined()
    expect(fitting('结合澄江市南浦区工作实际')).toBe('澄江市南浦区')
    expect(fitting('结合丽水实际')).toBe('丽水市')
    for (const nobody of ['我市', '各区', '工作', '山区', '园区', '全市', '开发区', '渔村'])
      expect(fitting(`结合${nobody}实际`)).toBeUndefined()
    expect(plan('云溪县行动方案', '结合东河县实际,制定本方案。').jurisdiction?.name).toBe('云溪县')
  })

  it('is found behind what stands before the name', () => {
    expect(plan('【渔讯】云溪县2024年为民办实事').jurisdiction?.name).toBe('云溪县')
    expect(plan('(云溪县融媒体中心)在云溪县渔业大会上').jurisdiction?.name).toBe('云溪县')
    expect(plan('2024年度全省渔业工作要点').jurisdiction).toBeNull()
    expect(plan('二〇二五年丽水市为民办实事项目').jurisdiction?.name).toBe('丽水市')
    expect(plan('宣城市民生工作领导小组办公室关于2024年渔业工作的通知').jurisdiction?.name).toBe('宣城市')
    expect(plan('今年云溪县20项渔区实事').jurisdiction?.name).toBe('云溪县')
    expect(plan('市委市政府为渔民兴办10件实事').jurisdiction).toBeNull()
    expect(plan('中共云溪县委云溪县人民政府关于渔业的实施意见').jurisdiction?.name).toBe('云溪县')
    expect(plan('开发区渔业工作要点').jurisdiction).toBeNull()
    expect(plan('晋城市城区渔业工作要点').jurisdiction).toEqual({ name: '晋城市城区', code: '140502' })
    expect(plan('本溪市渔业工作要点').jurisdiction?.name).toBe('本溪市')
    expect(plan('浙江丽水市渔业工作要点').jurisdiction?.code).toBe('331100')
    expect(plan('市民生活服务圈建设方案').jurisdiction).toBeNull()
  })

  it('is the place of a short name of which the text speaks, itself or by the prefecture above it', () => {
    const told = (title: string, words: string) => plan(title, words).jurisdiction?.name
    expect(told('龙港渔业发展实录', '落实温州市委部署。')).toBe('龙港市')
    expect(told('龙港渔业发展实录', '落实葫芦岛市委部署。')).toBe('龙港区')
    expect(told('龙港渔业发展实录', '落实上级部署。')).toBeUndefined()
    expect(told('健康鲅鱼圈行动方案', '落实营口市委部署。')).toBe('鲅鱼圈区')
    expect(told('健康中国行动方案', '落实上级部署。')).toBeUndefined()
    expect(told('丹阳确定渔区实事', '丹阳市今年办实事。')).toBe('丹阳市')
    expect(told('新建渔港项目清单', '在新建区域布点。')).toBeUndefined()
    expect(told('惠民渔业工程清单', '办好实事。')).toBeUndefined()
  })

  it('is the place whose congress the opening tells of, where nothing else names it', () => {
    const told = (words: string) => plan('今年的渔区实事', words).jurisdiction?.name
    expect(told('在涉县第十八届人民代表大会上票决。')).toBe('涉县')
    expect(told('经榆林市榆阳区第二届人大通过。')).toBe('榆林市榆阳区')
    expect(told('经我县第十八届人民代表大会通过。')).toBeUndefined()
  })

  it('is unknown where no place is named', () => {
    expect(plan('关于促进就业的若干措施').jurisdiction).toBeNull()
  })
})

it('superior plans are what the head names between 《》', () => {
  const { implements: superior, source } = plan(
    '云溪县行动方案(2022—2026年)',
    '为落实《江东省发展规划(2021—2025年)》和《某某条例》,制定《云溪县行动方案(2022—2026年)》。',
  )
  expect(superior.map(({ name }) => name)).toEqual(['江东省发展规划(2021—2025年)'])
  expect(source.text.slice(...superior[0]!.span)).toBe('江东省发展规划(2021—2025年)')
})

it('no superior plan is the plan itself, whichever brackets its name is printed in', () => {
  expect(plan('2026年县〈渔业报告〉工作分工方案', '《2026年县《渔业报告》工作分工方案》已经通过。').implements).toEqual(
    [],
  )
  const letter = ['云溪县人民政府关于印发《2026年', '县〈渔业报告〉工作分工方案》的通知']
  expect(plan(...letter, '《2026年县〈渔业报告〉工作分工方案》已经通过。').implements).toEqual([])
})

it('a superior plan is what a notice sends out', () => {
  const { implements: superior, source } = plan(
    '云溪县行动方案(2022—2026年)',
    '根据《江东省人民政府办公厅关于印发江东省“渔业振兴”行动方案的通知》《江东省人民政府关于召开会议的通知》,制定本方案。',
  )
  expect(superior.map(({ name }) => name)).toEqual(['江东省“渔业振兴”行动方案'])
  expect(source.text.slice(...superior[0]!.span)).toBe('江东省“渔业振兴”行动方案')
})
