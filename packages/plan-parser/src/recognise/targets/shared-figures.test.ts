import { describe, expect, it } from 'vitest'
import { shareNames } from './share-names.ts'
import { recogniseIn, targetsOf } from './targets-of.ts'

const promises: [string, ...string[]][] = [
  ['养老机构和托育机构分别达到500家和2000家。', '养老机构 = 500家', '托育机构 = 2000家'],
  [
    '每万人拥有发明专利数和注册商标数分别达35件、420件。',
    '每万人拥有发明专利数 = 35件',
    '每万人拥有注册商标数 = 420件',
  ],
  ['城乡居民鱼品消费分别增长6%、7%。', '城镇居民鱼品消费增长 = 6%', '农村居民鱼品消费增长 = 7%'],
  ['渔工医保、城乡居民医保报销比例分别达到80%、70%。', '渔工医保报销比例 = 80%', '城乡居民医保报销比例 = 70%'],
  ['城乡低保标准分别提高到900元和800元。', '城市低保标准 = 900元', '农村低保标准 = 800元'],
  ['城乡居民鱼品消费增长6%。', '城乡居民鱼品消费增长 = 6%'],
  ['“助农贷”“兴业贷”余额分别突破80亿元、20亿元。', '“助农贷”余额 > 80亿元', '“兴业贷”余额 > 20亿元'],
  ['中心医院、县级医院中医门诊占比达25%和35%以上。', '中心医院中医门诊占比 >= 25%', '县级医院中医门诊占比 >= 35%'],
  [
    '全县渔村集体经济总收入、经营性收入分别达到9亿元、4亿元。',
    '全县渔村集体经济总收入 = 9亿元',
    '全县渔村集体经济经营性收入 = 4亿元',
  ],
  ['渔业总收入、旅游业收入分别达到9亿元、4亿元。', '渔业总收入 = 9亿元', '旅游业收入 = 4亿元'],
  ['渔场实际泊位数、卸货量均达到全县总量的15%以上。', '渔场实际泊位数 >= 15%', '卸货量 >= 15%'],
  ['社区食堂覆盖率和助餐点达标率均达到90%以上。', '社区食堂覆盖率 >= 90%', '助餐点达标率 >= 90%'],
  ['农膜、农药包装回收率分别提高5个和8个百分点。', '农膜回收率提高 = 5个百分点', '农药包装回收率提高 = 8个百分点'],
  ['托育机构备案率、消防验收合格率达到100%。', '托育机构备案率 = 100%', '消防验收合格率 = 100%'],
  ['渔民建议和提案办结率、满意率均达100%。', '渔民建议和提案办结率 = 100%', '渔民建议和提案满意率 = 100%'],
  ['海参、鲍鱼全产业链产值分别达到5亿元、3亿元。', '海参全产业链产值 = 5亿元', '鲍鱼全产业链产值 = 3亿元'],
  ['职工和渔区居民医保报销比例分别稳定在80%和70%。', '职工医保报销比例 = 80%', '渔区居民医保报销比例 = 70%'],
  ['10万—50万元、20万—60万元群体比例分别提高到80%、45%。', '10万—50万元群体比例 = 80%', '20万—60万元群体比例 = 45%'],
  [
    '接待游客30万人次,渔家收入3亿元,分别增长10%、12%。',
    '接待游客 = 30万人次',
    '渔家收入 = 3亿元',
    '接待游客增长 = 10%',
    '渔家收入增长 = 12%',
  ],
  ['供水、供气报装时限分别压缩至3个和4个工作日。', '供水报装时限 = 3个工作日', '供气报装时限 = 4个工作日'],
  ['进口、出口通关时间分别压缩20%和10%。', '进口通关时间压缩 = 20%', '出口通关时间压缩 = 10%'],
  ['城市和农村生活污水处理率分别达到98%和85%以上。', '城市生活污水处理率 >= 98%', '农村生活污水处理率 >= 85%'],
  ['农产品和水产品监测合格率保持在99%以上和100%。', '农产品监测合格率 >= 99%', '水产品监测合格率 = 100%'],
  [
    '到2025年,城镇、农村居民人均收入分别达到6.2万元、3.6万元;到2027年,分别达到7万元、4.2万元。',
    '城镇居民人均收入 = 6.2万元',
    '农村居民人均收入 = 3.6万元',
    '城镇居民人均收入 = 7万元',
    '农村居民人均收入 = 4.2万元',
  ],
  [
    '托位数、床位数到2025年分别达到600个、700个,2027年达到800个、900个。',
    '托位数 = 600个',
    '床位数 = 700个',
    '托位数 = 800个',
    '床位数 = 900个',
  ],
  ['床位数2025年、2027年分别达到700个、900个。', '床位数 = 700个', '床位数 = 900个'],
  [
    '托位数和床位数2025年分别增长5%、6%,2026年分别增长7%、8%。',
    '托位数增长 = 5%',
    '床位数增长 = 6%',
    '托位数增长 = 7%',
    '床位数增长 = 8%',
  ],
  // other figures that the two share no longer: one name, two years
  [
    '床位数、托位数分别达到700个、600个,床位数到2026年、2027年分别达到800个、900个。',
    '床位数 = 700个',
    '托位数 = 600个',
    '床位数 = 800个',
    '床位数 = 900个',
  ],
  [
    '渔船登记率、渔民持证率和船员人均从业年限分别达到95%、90%和12年。',
    '渔船登记率 = 95%',
    '渔民持证率 = 90%',
    '船员人均从业年限 = 12年',
  ],
  ['培育十亿元产业2个、百万元渔区6个。', '十亿元产业 = 2个', '百万元渔区 = 6个'],
  ['渔业产值达百亿元规模、年均增长8.5%左右。', '渔业产值 = 100亿元', '渔业产值年均增长 = 8.5%'],
  ['乡镇及以上渔港空置泊位均控制在10%以内。', '乡镇及以上渔港空置泊位 <= 10%'],
  ['众创空间、孵化器达到20家。', '众创空间、孵化器 = 20家'],
  ['水稻、油菜播种面积分别稳定在5万亩、2万亩。', '水稻播种面积 = 5万亩', '油菜播种面积 = 2万亩'],
  ['化学需氧量、氨氮排放量分别下降5%和6%。', '化学需氧量排放量下降 = 5%', '氨氮排放量下降 = 6%'],
  ['总氮、总磷入海通量分别下降10%、8%。', '总氮入海通量下降 = 10%', '总磷入海通量下降 = 8%'],
  ['大黄鱼、鲈鱼年产量分别达到5万吨、1万吨。', '大黄鱼年产量 = 5万吨', '鲈鱼年产量 = 1万吨'],
  ['紫菜、对虾、梭子蟹年产量分别达到3吨、1吨、2吨。', '紫菜年产量 = 3吨', '对虾年产量 = 1吨', '梭子蟹年产量 = 2吨'],
  ['氨氮、化学需氧量减排量分别达到180吨、900吨。', '氨氮减排量 = 180吨', '化学需氧量减排量 = 900吨'],
  ['工业、农业固体废物综合利用率分别达到95%、90%。', '工业固体废物综合利用率 = 95%', '农业固体废物综合利用率 = 90%'],
  ['创建国家4A级景区1个、3A级景区村庄12个。', '国家4A级景区 = 1个', '3A级景区村庄 = 12个'],
  ['创建国家4A级景区1个、3A级景区2个。', '国家4A级景区 = 1个', '国家3A级景区 = 2个'],
  ['粮食产量、生猪出栏量分别达到8万吨和5万头。', '粮食产量 = 8万吨', '生猪出栏量 = 5万头'],
  ['省级、市级数字化车间分别达到20个、60个。', '省级数字化车间 = 20个', '市级数字化车间 = 60个'],
]

describe('figures that share a subject, a verb, a suffix', () => {
  it.each(promises)('%s', (sentence, ...expected) => {
    expect(targetsOf(sentence)).toEqual(expected)
  })

  it.each<[string, string, ...(readonly [string, string])[]]>([
    ['北岭镇、南屏镇分别建成书屋5个、3个。', '书屋', ['5', '北岭镇'], ['3', '南屏镇']],
    ['北岭镇、南屏镇、云石乡分别建成5个、3个和2个书屋。', '书屋', ['5', '北岭镇'], ['3', '南屏镇'], ['2', '云石乡']],
    ['北岭镇、南屏镇书屋分别达到5个、3个。', '书屋', ['5', '北岭镇'], ['3', '南屏镇']],
    ['2025年6月、2026年6月分别改造2个、4个集市。', '改造集市', ['2', '2025-06'], ['4', '2026-06']],
  ])('%s gives to each place or date its own', (sentence, metric, ...expected) => {
    const { targets } = recogniseIn(sentence)
    expect(targets.map(({ value, perUnit, due }) => [value, perUnit ?? due])).toEqual(expected)
    expect(new Set(targets.map((target) => target.metric))).toEqual(new Set([metric]))
  })

  it('takes kinds of places and places of two things for no such split', () => {
    const perUnits = (sentence: string) => recogniseIn(sentence).targets.map(({ perUnit }) => perUnit)
    expect(perUnits('城市和农村书屋分别达到5个、3个。')).toEqual([null, null])
    expect(perUnits('北岭镇、南屏镇分别建成2座水厂和3座水闸。')).toEqual([null, null])
    expect(perUnits('北岭镇、南屏镇、云石乡分别建成书屋5个、3个。')).toEqual([null, null])
  })

  it('quotes a name that begins like a connecting word whole', () => {
    const quoted = (sentence: string) => recogniseIn(sentence).targets.map(({ from, to }) => sentence.slice(from, to))
    expect(quoted('建成未来乡村15个、和美乡村示范带6条。')).toEqual(['建成未来乡村15个', '和美乡村示范带6条'])
    expect(quoted('建成托育园15个和体育馆6座。')).toEqual(['建成托育园15个', '体育馆6座'])
  })

  it('quotes a later figure together with the subject it shares', () => {
    const sentence = '展厅和剧场分别达到3个和5个。'
    const [first, second] = recogniseIn(sentence).targets
    expect(sentence.slice(first!.from, first!.to)).toBe('展厅和剧场分别达到3个')
    expect(sentence.slice(second!.from, second!.to)).toBe('展厅和剧场分别达到3个和5个')
  })

  it('knows from which of two values each quantity starts', () => {
    const { targets } = recogniseIn('城镇、农村居民收入分别由5万元、3万元提高到6万元、4万元。')
    expect(targets.map(({ metric, base, value }) => [metric, base, value])).toEqual([
      ['城镇居民收入', '5万元', '6'],
      ['农村居民收入', '3万元', '4'],
    ])
  })

  it('asks a person where it does not show how much of the last name is shared', () => {
    const doubts = (sentence: string) => recogniseIn(sentence).diagnostics.map(({ code }) => code)
    expect(targetsOf('秸秆、畜禽粪污资源化利用量分别达到5万吨、8万吨。')[0]).toBe('秸秆粪污资源化利用量 = 5万吨')
    expect(doubts('秸秆、畜禽粪污资源化利用量分别达到5万吨、8万吨。')).toEqual(['TT-P-074'])
    expect(doubts('总氮、总磷入海通量分别下降10%、8%。')).toEqual([])
    expect(doubts('水稻、油菜播种面积分别稳定在5万亩、2万亩。')).toEqual([])
  })

  it('says where a shared verb has lost a figure', () => {
    const { targets, diagnostics } = recogniseIn('社区医院、乡镇卫生院达标率分别达到75')
    expect(targets.map(({ metric }) => metric)).toEqual(['社区医院达标率'])
    expect(diagnostics.map(({ code }) => code)).toContain('TT-P-072')
  })
})

describe('what the first of several figures says for all', () => {
  it.each([
    ['累计牵头和参与制定国际渔业标准8项、国家渔业标准30项以上。', '累计牵头和参与制定国家渔业标准 >= 30项'],
    ['累计服务游客9万人次、渔民2万人次。', '累计服务渔民 = 2万人次'],
    ['引进渔业专业人才60名(其中博士8名)。', '引进博士 = 8名'],
    ['招引渔业项目20个,其中外资项目3个。', '招引外资项目 = 3个'],
  ])('%s', (sentence, promise) => {
    expect(targetsOf(sentence)).toContain(promise)
  })

  it.each([
    ['累计渔业专利100件、商标20件。', '累计商标 = 20件'],
    ['累计服务游客9万人次,培训渔民2万人次。', '培训渔民 = 2万人次'],
    ['引进渔业人才60名,其中新培育渔技师8名。', '新培育渔技师 = 8名'],
    ['渔业企业达到60家,其中上市企业3家。', '上市企业 = 3家'],
  ])('%s: the second speaks for itself', (sentence, promise) => {
    expect(targetsOf(sentence)).toContain(promise)
  })
})

describe('shareNames', () => {
  it('gives names that brackets explain what stands behind the last bracket', () => {
    expect(shareNames('甲烷(CH4)、氨(NH3)和一氧化碳(CO)排放量', 3).names).toEqual([
      '甲烷(CH4)排放量',
      '氨(NH3)排放量',
      '一氧化碳(CO)排放量',
    ])
    expect(shareNames('渔船(艘)、渔港(座)', 2).names).toEqual(['渔船(艘)', '渔港(座)'])
  })

  it('gives no names where the words do not fall into as many parts', () => {
    expect(shareNames('数字经济核心产业增加值', 2).names).toEqual([])
    expect(shareNames('甲村、乙村、丙村的覆盖率', 2).names).toEqual([])
  })
})
