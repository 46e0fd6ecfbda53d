/** Different names of one quantity, longest first where one contains another. */
const SAME_NAME: readonly (readonly [RegExp, string])[] = [
  [/生态系统生产总值|生态产品总值/g, 'GEP'],
  [/(?:地区|国内)?生产总值(?:GDP)?/g, 'GDP'],
  [/研究与试验发展|研发(?=经费|投入)|R&D/gi, 'R&D'],
  [/R&D(?:经费)?(?:支出|投入)(?:强度)?/g, 'R&D经费支出'],
  [/规模以上/g, '规上'],
  [/占比|比例|比率(?=$)/g, '比重'],
  [/年可支配收入/g, '可支配收入'],
  [/全体居民|常住居民/g, '居民'],
  [/(居民|农户|农民|群众)(?:人均)?(?:可支配)?收入/g, '$1人均可支配收入'],
  [/^人均可支配收入/, '居民人均可支配收入'],
  [/(?:全社会)?(?:就业|从业)人员/g, '从业人员'],
  [/^(城乡.{0,20}收入)比$/, '$1倍差'],
  [/细颗粒物|PM2\.?5/gi, 'PM2.5'],
  [/第三产业/g, '服务业'],
  [/及(?:其)?相关(?=产业)/g, ''],
  [
    /每(十万|百万|十|百|千|万)(?:名|位|户|个|张)(?=常住|户籍|老年|残疾|儿童|学生|职工|居民|农户|劳动力|从业|人|.{0,4}床位)/g,
    '每$1',
  ],
  [/(每(?:百|千|万|十万)(?:常住|老年)?人)口?(?:拥有)?/g, '$1'],
  [/(?:60岁(?:及)?以上)?老年人口?/g, '老年人'],
  [/好于/g, '优于'],
  [/水体(?=比重)/g, '水质'],
  [/(?:年均|平均|年平均)浓度/g, '浓度'],
  [/万元GDP(?=能耗|碳排放|二氧化碳|水耗|用水)/g, '单位GDP'],
  [/^(?:全员|全社会)?劳动生产率$/, '全员劳动生产率'],
]

const PARENTHESIS = /\([^()]*\)/g
const NOISE = /[\s“”"'‘’《》「」的]/g
const DASHES = /(?<![—–~～\-至])[—–~～\-至]+(?=\d)/g
const LEADING = /^(?:地区(?=人均)|全[市区县省域]|设区城市|本[市区县]|我[市区县]|实现|确保|力争|达到|全社会)/
const TRAILING = /(?:拥有量|保有量|总量|总数|总规模|总人数|人数|数量|规模|水平|(?<![指系倍次岁天])数|达到?|为)$/
/** No trailing word is longer, together with the character before it that may forbid it. */
const LONGEST_TRAILING = 4
const SHORTEST = 2

/**
 * One spelling for every name of a quantity, so that 地区生产总值 and GDP, 占比 and 比重 meet.
 * What tells quantities apart (新增, 累计, 人均, place and group words) stays.
 */
export const metricKey = (name: string): string => {
  let key = name.normalize('NFKC').replaceAll(NOISE, '').replaceAll(PARENTHESIS, '').replaceAll(DASHES, '—')
  for (const [pattern, word] of SAME_NAME) key = key.replace(pattern, word)
  key = strip(key, LEADING)
  for (const [pattern, word] of SAME_NAME) key = key.replace(pattern, word)
  return withoutTrailing(key)
}

const strip = (key: string, pattern: RegExp): string => atLeast(key.replace(pattern, ''), key)

/** Takes one word after the other off the end and looks at nothing else: a name comes from people and may be of any length. */
const withoutTrailing = (key: string): string => {
  let end = key.length
  for (;;) {
    const word = TRAILING.exec(key.slice(Math.max(0, end - LONGEST_TRAILING), end))
    if (word === null) return atLeast(key.slice(0, end), key)
    end -= word[0].length
  }
}

const atLeast = (shorter: string, key: string): string => (shorter.length >= SHORTEST ? shorter : key)
