/**
 * The closed class of units and classifiers of the language. A look-ahead keeps a classifier apart from the noun that
 * begins with the same character: 3个, but not 个体户; 5家, but not 家庭.
 */
const CLASSIFIERS = [
  '人次', '人口(?=的)', '户次', '家次', '场次', '车次', '架次', '班次', '辆次', '件次', '例次', '批次',
  '个(?!体|人|性|百分点|税)', '家(?!庭|政|具|装|畜)', '所(?!有|属|得)', '项(?!目)', '条(?!件|例)', '名(?!单|镇|校|师|牌)',
  '位(?!于|置|列|居|数)', '张', '处(?!置|理)', '座(?!谈)', '套(?!餐|种)', '件', '支(?!持|付|部|撑|出)', '只(?!有)', '辆', '台套', '台(?!账|湾|风|阶)',
  '艘', '宗(?!旨|教)', '笔', '起(?!步|来|点)', '例(?!如)', '部(?!门|委|分|署|级|队|位|件)', '篇', '(?<=[千万亿])页(?!岩|面)', '本(?!科|土|级|地|市|区|县|省)', '册',
  '场(?!景|所|馆|地|站)', '人(?!才|口|均|大|群|员|工|数|力|民|社|文|居|机)', '户(?!籍|均|外|型|数)', '批(?!发|准|复)', '种(?!类|业|植|子|养|粮|质)',
  '门(?!户|诊|店|类)', '款', '间(?!接)', '栋', '幢', '片(?!区)', '块(?!链|状)', '对(?!接|口|于|外|标|象)', '组(?!织|建|团|成)',
  '列(?!入|为)', '班(?!子|组)', '轮', '次(?!年|生|日)', '架(?!构)', '株', '棵', '头(?!部|雁|羊|等)', '羽', '尾(?!水|气|矿)', '匹', '枚',
  '株', '盏', '根(?!本|据)', '口(?!岸|径|碑|腔)', '类(?!型|别)', '村次', '孔', '路(?!径|网|面|由|灯|段|线|口|长|桥|基|政|况|域|演|侧|边|途)', '艘次', '单(?!位|价|个|一|元|项|品|体|日)', '袋', '枪(?!支|手)', '瓶(?!颈)', '盆(?!地|景)', '床(?!位)', '届', '期',
] // biome-ignore format: one table
const MEASURES = [
  '个工作日', '工作日', '个工作小时', '个自然日', '个月', '个小时', '个课时', '个学时', '斤', '个百分点', '个等级', '个档次', '个位次', '个名次', '百分点', '%', '‰', '元人民币', '美元', '欧元', '人民币', '元(?!旦|素)', '亩次', '亩', '公顷', '平方米', '平方公里', '平方千米', '平米', '㎡',
  '立方米', '立方', 'm3', 'm2', '方(?!面|案|向|式|法|针|言|便|可|能)', '公里', '千米', '海里', '毫米', '厘米', '米(?!粉)', '载重吨', '总吨', '吨标准煤', '千克标准煤', '克标准煤', '吨标煤', '吨二氧化碳', '吨', '公斤', '千克', '毫克', '微克', '[uμµm]g(?=[/／])', '克(?!服|隆)',
  '升(?!级|学|规|旗|入|至|到|高|降|幅)', '千瓦时', '千瓦', '兆瓦时', '兆瓦', '吉瓦', '度(?!假|过)', '千伏安', '小时', '分钟', '天(?!然|气|津|台|使)', '秒', '周岁', '岁', '倍(?!增|差|数)',
  '分(?!别|之|布|类|级|工|钟|析|区|解|散|步|期|享|为|校|院|中心|局|行|公司)', '标准箱', '标台', '人年', '[/／]10万人?', '标箱', 'TEU', 'P(?=$|[^\\u4e00-\\u9fa5A-Za-z]|及?以上|左右|算力)', 'GWh', 'MWh', 'kWh', 'GW', 'MW', 'kW', 'KW', 'EFLOPS', 'PFLOPS', 'EFlops', 'PFlops', 'Tbps', '[太吉兆]比特每秒', 'Gbps', 'Mbps', 'TB', 'PB', 'EB', 'GB', 'MPa', 'dB', '分贝', '℃', '工日',
  '学时', '课时', '年一遇', '股(?!权|份|东|改)', '箱(?!体)', '年(?!均|度|底|末|内|前|后|初|中|来|起|以[来前后]|轻|龄|产|级|检|会|鉴)', '月(?!均|底|末|初|前|内|度|份)', '成(?!立|为|果|员|本|长|效|功|熟|都|人|型|交|就|片)',
] // biome-ignore format: one table

const COUNTABLE = CLASSIFIERS.join('|')
const MEASURABLE = MEASURES.join('|')
const PER = `(?:(?:[/／]每?|(?<=克)每(?=立方米|升))[百千万亿]{0,2}(?:年|月|日|天|${MEASURABLE}|${COUNTABLE}|日|GDP)(?:[·・.]?(?:年|月|日|天|${MEASURABLE}))?)`
/** 3500套(间): a second classifier for part of what is counted. */
const SECOND = `(?:[(（](?:${COUNTABLE})[)）])`
const UNIT = new RegExp(`([百千万亿]{0,3})(?:(${MEASURABLE})|(${COUNTABLE})${SECOND}?)(${PER})?`, 'y')
const SCALE = /[百千万亿]{1,3}/y
const LATIN = /[A-Za-z0-9]/

export interface PrintedUnit {
  /** As printed, scale included: 亿元, 万平方米, 公里/百平方公里. */
  readonly unit: string
  /** A classifier of countable things (个, 家, 人), against a measure (元, 亩, %). */
  readonly countable: boolean
  /** Only a scale is printed (完成投资20亿). */
  readonly bare: boolean
  readonly to: number
}

/** Reads the unit that begins at `at`; null where there is none. */
export const readUnit = (text: string, at: number): PrintedUnit | null => {
  UNIT.lastIndex = at
  const match = UNIT.exec(text)
  if (match && !(LATIN.test(match[0].at(-1)!) && LATIN.test(text[UNIT.lastIndex] ?? ''))) {
    return { unit: match[0], countable: match[3] !== undefined, bare: false, to: at + match[0].length }
  }
  SCALE.lastIndex = at
  const scale = SCALE.exec(text)
  return scale && { unit: scale[0], countable: false, bare: true, to: at + scale[0].length }
}
