import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDefinition } from './find-definition.ts'
import { shippedCatalogue } from './testing/shipped-catalogue.ts'

const catalogue = shippedCatalogue()
const find = (name: string, unit: string | null) => findDefinition(catalogue, name, unit)
const idOf = (name: string, unit: string | null) => find(name, unit).definition?.id ?? null

/**
 * The names of an annex's rows as a reader of tables joins them: a row without cells heads the unnumbered ones below it,
 * and a second name in square brackets is the other value of a two-valued row.
 */
function annexNames(): { no: string; name: string; unit: string | null }[] {
  const file = new URL('../../../../samples/source/lishui-indicators.tsv', import.meta.url)
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  let head = ''
  return lines.flatMap((line) => {
    const [, no, printed, value] = line.split('\t')
    if (!value) {
      head = printed!
      return []
    }
    const text = no === '' && !printed!.startsWith('其中') ? head + printed! : printed!
    return text.split(/[[\]]/).flatMap((part) => {
      const [, name, unit] = /^(.+?)(?:\(([^()]*)\))?$/.exec(part) ?? []
      return name ? [{ no: no!, name, unit: unit ?? null }] : []
    })
  })
}
const annex = annexNames()

describe('the rows of Lishui’s annex', () => {
  it.each(annex)('$no $name ($unit)', ({ no, name, unit }) => {
    const match = find(name, unit)
    expect(match.definition, match.reason).not.toBeNull()
    expect(match).toMatchObject({ growth: false })
    const own = match.definition?.rows.filter(({ place }) => place === '331100').map(({ row }) => row) ?? []
    expect(own.some((row) => (no === '' ? /^附件\d+\.\d$/ : new RegExp(`^附件${no}(\\.\\d)?$`)).test(row))).toBe(true)
  })

  it('are 70 names of 69 rows, each with a definition of its own', () => {
    expect(annex).toHaveLength(70)
    expect(new Set(annex.map(({ name, unit }) => idOf(name, unit))).size).toBe(70)
  })
})

describe('what other plans name', () => {
  it.each([
    // 奉化
    ['人均生产总值', '万元', 'gdp-per-capita'],
    ['全社会R&D经费支出占GDP比重', '%', 'rd-intensity'],
    ['家庭可支配收入10—50万元的群体比例', '%', 'income-band-10-50'],
    ['家庭可支配收入20-60万元群体比重', '%', 'income-band-20-60'],
    ['民生支出占一般公共预算支出比重', '%', 'livelihood-share'],
    ['每千人口拥有3岁以下婴幼儿托位数', '个', 'childcare-per-capita'],
    ['地表水达到或好于Ⅲ类水体比例', '%', 'surface-water'],
    ['城乡生活垃圾分类覆盖面', '%', 'waste-sorting'],
    ['服务业增加值', '亿元', 'services-va'],
    ['旅游综合收入', '亿元', 'tourism-revenue'],
    ['境内外上市公司', '家', 'listed-firms'],
    ['公办幼儿园在园幼儿占比', '%', 'public-kindergarten-children'],
    ['每千常住人口床位数', '张', 'hospital-beds'],
    ['区内就诊率', '%', 'county-visits'],
    ['每千人拥有执业医师数', '人', 'doctors-per-capita'],
    ['每万老年人口拥有持证养老护理员', '人', 'care-workers-per-capita'],
    ['全区低保标准', '元/年', 'subsistence-standard'],
    ['全区人均文化娱乐消费支出占比', '%', 'recreation-share'],
    ['万人成讼率', null, 'litigation-rate'],
    ['律师万人比', null, 'lawyers-per-capita'],
    ['群众安全感获得感幸福感满意度', null, 'public-satisfaction'],
    ['亿元生产总值生产安全事故死亡率', '人/亿元', 'accident-death-rate'],
    ['“双随机、一公开”监管与信用关联度', '%', 'credit-supervision'],
    ['全员劳动生产率', '万元/人', 'labour-productivity'],
    ['高新技术企业', '家', 'hi-tech-firms'],
    // 龙港
    ['城镇居民人均收入', '万元', 'urban-income'],
    ['农村居民人均收入', '万元', 'rural-income'],
    ['人均预期寿命', '岁', 'life-expectancy'],
    ['城镇登记失业率', '%', 'registered-unemployment'],
    ['新增就业', '万人', 'new-urban-jobs'],
    ['县域就诊率', '%', 'county-visits'],
    ['每千人拥有3岁以下婴幼儿托位数', '个', 'childcare-per-capita'],
    ['城市公园绿地服务半径覆盖率', '%', 'park-radius'],
    ['城市空气质量优良天数比率', null, 'good-air'],
    ['招商引资到位资金', '亿元', 'inward-investment'],
    // 台州
    ['居民人均收入与人均生产总值之比', null, 'income-to-gdp'],
    ['家庭年可支配收入10—50万元的群体比例', '%', 'income-band-10-50'],
    ['地区人均可支配收入最高最低倍差', null, 'income-region-ratio'],
    ['地表水县控以上断面达到或优于Ⅲ类水质比例', '%', 'surface-water'],
    ['社会消费品零售总额', '亿元', 'retail-sales'],
    ['网络零售总额', '亿元', 'online-retail'],
    ['货物贸易出口占全国比重', '‰', 'export-share'],
    ['农业劳动生产率', '万元/人', 'farm-productivity'],
    ['每千人拥有婴幼儿照护设施托位', '个', 'childcare-per-capita'],
    ['每万老年人拥有持证护理员', '人', 'care-workers-per-capita'],
    ['重点人群家庭医生签约覆盖率', '%', 'family-doctors'],
    ['农民人均可支配收入', '万元', 'rural-income'],
    ['年经营性收入50万元以上的行政村占比', '%', 'villages-50'],
    ['全市每万人口拥有律师数', '人', 'lawyers-per-capita'],
    ['累计城镇新增就业', '万人', 'new-urban-jobs'],
    ['自然保护地面积占陆域国土面积比例', '%', 'nature-reserves'],
    // goals and measures of 丽水
    ['GDP规模总量', '亿元', 'gdp'],
    ['GEP', '亿元', 'gep'],
    ['城乡居民收入倍差', null, 'urban-rural-ratio'],
    ['中职毕业生升入高一级学校比例', '%', 'vocational-progression'],
    ['公办幼儿园在园幼儿比例', '%', 'public-kindergarten-children'],
    ['省一二级幼儿园在园幼儿比例', '%', 'graded-kindergarten-children'],
    ['养老机构护理型床位占比', '%', 'nursing-beds'],
    ['规上工业产值', '亿元', 'scale-industrial-output'],
    ['县级以下信访问题和矛盾纠纷就地化解率', '%', 'local-resolution'],
  ])('%s (%s): %s', (name, unit, id) => {
    expect(idOf(name, unit)).toBe(id)
  })

  it.each([
    ['低收入农户可支配收入年均增长', '%', 'low-income-farmers'],
    ['居民人均可支配收入增速', '%', 'disposable-income'],
    ['农户信用贷款年均增速', '%', 'farmer-credit'],
  ])('%s asks for the growth of an indicator', (name, unit, id) => {
    expect(find(name, unit)).toMatchObject({ definition: { id }, growth: true })
  })
})

describe('what looks alike', () => {
  it.each([
    ['城乡居民收入倍差', '地区人均可支配收入最高最低倍差'],
    ['城乡收入倍差', '地区收入倍差'],
    ['地区人均GDP最高最低倍差', '地区人均可支配收入最高最低倍差'],
    ['居民人均可支配收入与人均GDP之比', '居民人均可支配收入与全省平均之比'],
    ['个人卫生支出占卫生总费用比例', '民生支出占一般公共预算支出比例'],
    ['人均文化娱乐消费支出占比', '居民人均消费支出'],
    ['数字经济增加值占GDP比重', '数字经济核心产业增加值占GDP比重'],
    ['普惠性幼儿园在园幼儿占比', '普惠性幼儿园占比'],
    ['公办幼儿园在园幼儿占比', '二级以上幼儿园在园幼儿占比'],
    ['城镇调查失业率', '城镇登记失业率'],
    ['高新技术企业', '新增高新技术企业'],
    ['规上企业', '规上工业企业'],
    ['家庭可支配收入10—50万元群体比例', '家庭可支配收入20—60万元群体比例'],
    ['地区生产总值', '生态系统生产总值'],
    ['“两山贷”余额', '“生态贷”余额'],
    ['万人成讼率', '万人犯罪率'],
    ['公众食品和药品安全满意度', '群众获得感幸福感安全感满意度'],
    ['城镇居民人均可支配收入', '农村居民人均可支配收入'],
  ])('%s is not %s', (one, other) => {
    const [first, second] = [idOf(one, null), idOf(other, null)]
    expect(first).not.toBeNull()
    expect(second).not.toBeNull()
    expect(first).not.toBe(second)
  })

  it('is offered and never chosen', () => {
    const match = find('城乡居民消费倍差', null)
    expect(match.definition).toBeNull()
    expect(match).toMatchObject({ reason: '目录中没有这一名称，只有相近的；请人工选定或新增指标' })
    const candidates = 'candidates' in match ? match.candidates : []
    expect(candidates[0]).toMatchObject({ definition: { id: 'urban-rural-ratio' } })
    expect(candidates.every(({ score }) => score < 0.9)).toBe(true)
  })

  it('says so where nothing is like it', () => {
    expect(find('游泳馆数量', '个')).toEqual({
      definition: null,
      candidates: [],
      reason: '目录中没有这一名称；请新增指标',
    })
  })
})

describe('names and units', () => {
  it('tells how sure it is, and why', () => {
    expect(find('居民人均可支配收入', '元')).toMatchObject({ score: 1, reason: '名称相同' })
    expect(find('低保标准', '元')).toMatchObject({ score: 1, reason: '是“最低生活保障标准”的别名' })
    expect(find('其中：数字经济核心产业增加值占GDP比例', '%')).toMatchObject({
      score: 0.95,
      reason: '与“数字经济核心产业增加值占GDP比重”只有写法不同',
    })
  })

  it.each([
    ['居民人均可支配收入', '%', '单位“%”与“元/人”不是同一种量'],
    ['地区生产总值', '%', '单位“%”与“亿元”不是同一种量'],
    ['律师万人比', '元', '单位“元”与“人/万人”不是同一种量'],
  ])('refuses %s in %s', (name, unit, reason) => {
    const match = find(name, unit)
    expect(match.definition).toBeNull()
    expect(match.reason).toContain(reason)
  })
})
