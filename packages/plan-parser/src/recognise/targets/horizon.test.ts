import { describe, expect, it } from 'vitest'
import { recogniseIn } from './targets-of.ts'

const dues = (sentence: string, context?: Parameters<typeof recogniseIn>[1]): (string | null)[] =>
  recogniseIn(sentence, context).targets.map(({ due, dueFrom }) => (dueFrom === 'text' ? due : `(${due})`))

describe('the date of a target', () => {
  it.each<[string, string[]]>([
    ['到2026年,建成充电站80座。', ['2026']],
    ['2025年底前,完成老旧管网改造60公里。', ['2025']],
    ['2026年6月底前建成换电站10座。', ['2026-06']],
    ['覆盖率达到95%,2025年6月底前建成渔港2个,渔获增长6%。', ['(2027)', '2025-06', '(2027)']],
    ['2025年6月底前建成渔港2个,泊位达到90个。', ['2025-06', '2025-06']],
    ['覆盖率达到95%,到2025年6月底,建成渔港2个,渔获增长6%。', ['(2027)', '2025-06', '2025-06']],
    ['2026年年底前,建成换电站10座。', ['2026']],
    ['到2025年9月30日,归集数据20亿条。', ['2025-09-30']],
    ['建成换电站10座。', ['(2027)']],
    ['到2025年,覆盖率达到80%;到2027年,覆盖率达到95%。', ['2025', '2027']],
    ['到2025年、2027年,城镇化率分别达到70%、74%。', ['2025', '2027']],
    ['到2025年,新建站点50个。同步新建充电桩900个。', ['2025', '(2027)']],
    ['到2030年,非化石能源消费比重达到30%左右。', ['2030']],
    ['“十四五”末,森林覆盖率达到60%。', ['2025']],
    ['对2023年已验收的渔港提档升级,达标比例达到50%。', ['(2027)']],
    ['2025年覆盖率达到70%,2027年达到90%。', ['2025', '2027']],
    ['到2025年,建成绿色工厂80家,绿色园区5个,光伏装机达到40万千瓦。', ['2025', '2025', '2025']],
  ])('%s', (sentence, expected) => {
    expect(dues(sentence)).toEqual(expected)
  })

  it('holds for a paragraph of goals that opens with an outlook, not for a measure', () => {
    const outlook = '到2035年,渔业强县全面建成。渔获达到90万吨。到2040年,渔获达到95万吨。渔船达到900艘。'
    const goals = { planDue: '2027', planFrom: '2023', inGoals: true }
    expect(dues(outlook, goals)).toEqual(['2035', '2035', '2040', '2040'])
    expect(dues(outlook)).toEqual(['2035', '(2027)', '2040', '(2027)'])
    expect(dues('到2027年,渔获达到80万吨。渔船达到800艘。', goals)).toEqual(['2027', '(2027)'])
  })

  it('is that of the stage which a sentence of its own names', () => {
    expect(dues('2024年,夯基提速。渔获达到60万吨。渔船达到800艘。')).toEqual(['2024', '2024'])
    expect(dues('到2024年底,夯基提速。渔获达到60万吨。2026年,提质增效。渔获达到70万吨。')).toEqual(['2024', '2026'])
    expect(dues('2024年,完成渔港普查。2025年,建成渔港2个。新增渔船30艘。')).toEqual(['2024', '2025', '(2027)'])
    expect(dues('2024年,渔获达到60万吨。渔船达到800艘。')).toEqual(['2024', '(2027)'])
  })

  it('reads a month without a year in the year of an annual plan', () => {
    expect(dues('6月底前完成改造12个。', { planDue: '2024', planFrom: '2024' })).toEqual(['2024-06'])
  })

  it('reads quarters and halves of a year as the month in which they end', () => {
    expect(dues('2026年三季度前建成换电站10座。')).toEqual(['2026-09'])
    expect(dues('2026年上半年建成换电站10座。')).toEqual(['2026-06'])
    expect(dues('2026年秋季学期前建成换电站10座。')).toEqual(['2026'])
  })

  it('continues the year before a month without one, also into the next sentence', () => {
    expect(dues('2025年6月底前建成换电站4座,12月底前建成换电站10座。')).toEqual(['2025-06', '2025-12'])
    expect(dues('2025年6月底前建成换电站4座。同年12月底前建成换电站10座。')).toEqual(['2025-06', '2025-12'])
    expect(dues('每3月新建换电站10座。')).toEqual(['(2027)'])
  })

  it('takes 年内 for the year of issue where that lies in the period', () => {
    const plan = { planDue: '2026', planFrom: '2024' }
    expect(dues('年内实现网办率90%。', { ...plan, issuedIn: '2024' })).toEqual(['2024'])
    expect(dues('年内实现网办率90%。', { ...plan, issuedIn: '2023' })).toEqual(['2026'])
    expect(dues('年内实现网办率90%。', plan)).toEqual(['2026'])
  })

  it('leaves an earlier date inside a sentence to its own clause', () => {
    expect(dues('到2026年,新建泊位30个,其中2024年新建10个,改造航道20公里。')).toEqual(['2026', '2024', '2026'])
    expect(dues('到2026年,泊位利用率达到80%,2025年6月底前建成泊位3个,航道养护率达到90%。')).toEqual([
      '2026',
      '2025-06',
      '2026',
    ])
    expect(dues('到2025年,泊位达到30个,到2027年达到50个,航道达到200公里。')).toEqual(['2025', '2027', '2027'])
    expect(dues('到2026年,泊位达到30个;2025年新建码头2座,改造航道20公里。')).toEqual(['2026', '2025', '2025'])
    expect(dues('2026年,新建泊位30个,2025年改造航道20公里,新建码头2座。')).toEqual(['2026', '2025', '2025'])
  })

  it('leaves the date of a part to that part', () => {
    const work = { planDue: '2028', planFrom: '2026' }
    const text = '改造渔船1500艘,其中2026年完成400艘;新建泊位45座。新增冷库3座,其中2026年1座,清淤航道12公里。'
    expect(dues(text, work)).toEqual(['(2028)', '2026', '(2028)', '(2028)', '2026', '(2028)'])
  })

  it('counts the years from their beginning', () => {
    expect(dues('2024年起3年内引进技师60名。')).toEqual(['2026'])
    expect(dues('2024年起,每年引进技师60名。')).toEqual(['(2027)'])
    expect(dues('2023年以来,引进技师60名。')).toEqual([])
  })

  it('counts 明年 from the year of issue', () => {
    const plan = { planDue: '2026', planFrom: '2024', issuedIn: '2024' }
    expect(dues('明年底前新建泊位10座。', plan)).toEqual(['2025'])
    expect(dues('明年6月底前新建泊位10座。', plan)).toEqual(['2025-06'])
    expect(dues('明年底前新建泊位10座。', { planDue: '2026' })).toEqual(['(2026)'])
  })

  it('counts 今年 and the years ahead from the year of issue where no period is stated', () => {
    const news = { planDue: '2035', planFrom: null, issuedIn: '2023' }
    expect(dues('今年新建泊位10座。未来五年,泊位达到60座。', news)).toEqual(['2023', '2027'])
    expect(dues('未来五年,泊位达到60座。', { planDue: '2030', planFrom: '2026', issuedIn: '2025' })).toEqual(['2030'])
  })

  it('takes the year of older work that is to be completed for part of its name', () => {
    expect(dues('2026年6月底前完成2022年度3万亩农田建设任务。')).toEqual(['2026-06'])
    expect(dues('2022年完成农田建设3万亩。')).toEqual([])
  })

  it('knows no date where neither sentence nor plan names one', () => {
    expect(recogniseIn('新建绿道20公里。', { planDue: null }).targets[0]).toMatchObject({ due: null, dueFrom: 'plan' })
  })

  it('takes a compared year as base, not as date', () => {
    expect(dues('以2024年沉船数量为基值,沉船减少50%。', { planDue: '2026', planFrom: '2024' })).toEqual(['(2026)'])
    expect(dues('以2026年完工为目标,新建渔港3座。', { planDue: '2027', planFrom: '2024' })).toEqual(['2026'])
    expect(recogniseIn('到2027年,游客数量比2022年增长40%。').targets[0]).toMatchObject({ due: '2027', base: '2022' })
  })
})
