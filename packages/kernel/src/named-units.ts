/** One unit by its name: the quantity it measures, and how many of that quantity's base unit one of it is, as a fraction. */
export interface NamedUnit {
  readonly quantity: string
  readonly over: string
  readonly under: string
}

/** Quantities and their units: each line is the base unit, then the others with how many base units one of them is. */
const UNITS: readonly (readonly [base: string, others: Readonly<Record<string, string>>])[] = [
  ['元', { 元人民币: '1', 人民币元: '1', 人民币: '1', 角: '0.1' }],
  ['美元', {}],
  ['人', { 名: '1', 位: '1' }],
  ['户', { 家庭户: '1' }],
  ['人次', {}],
  // Classifiers of things that are counted: 5家企业 and 5个企业 are the same number.
  [
    '个',
    Object.fromEntries(
      [...'家项件处所辆座条张套支只头台份批期场次宗起例间幢栋门株对块个类种本册篇床趟片口列艘架盏组部届村镇'].map(
        (name) => [name, '1'],
      ),
    ),
  ],
  [
    '平方米',
    { 平米: '1', m2: '1', 公顷: '1e4', hm2: '1e4', 平方公里: '1e6', 平方千米: '1e6', km2: '1e6', 亩: '2000/3' },
  ],
  ['立方米', { 方: '1', m3: '1', 升: '0.001', L: '0.001' }],
  [
    '吨',
    {
      t: '1',
      公斤: '1e-3',
      千克: '1e-3',
      kg: '1e-3',
      斤: '5e-4',
      克: '1e-6',
      g: '1e-6',
      毫克: '1e-9',
      mg: '1e-9',
      微克: '1e-12',
      μg: '1e-12',
      ug: '1e-12',
    },
  ],
  ['吨标准煤', { 吨标煤: '1', tce: '1', 千克标准煤: '1e-3' }],
  [
    '米',
    { m: '1', 公里: '1e3', 千米: '1e3', km: '1e3', 里: '500', 厘米: '1e-2', cm: '1e-2', 毫米: '1e-3', mm: '1e-3' },
  ],
  ['千瓦', { kW: '1', 瓦: '1e-3', W: '1e-3', 兆瓦: '1e3', MW: '1e3' }],
  ['千瓦时', { 度: '1', kWh: '1' }],
  // A year has no fixed number of days.
  ['年', { 岁: '1', 周岁: '1', 月: '1/12', 个月: '1/12', 季度: '1/4' }],
  ['天', { 日: '1', 小时: '1/24', 时: '1/24', h: '1/24', 分钟: '1/1440', 秒: '1/86400', 周: '7' }],
  // 100 % is one; the difference of two percentages is a quantity of its own.
  ['', { '%': '1/100', 百分比: '1/100', '‰': '1/1000', 倍: '1', 比值: '1', 成: '1/10' }],
  ['百分点', { 个百分点: '1', 千分点: '0.1', 个千分点: '0.1' }],
]

export const namedUnits: ReadonlyMap<string, NamedUnit> = new Map(
  UNITS.flatMap(([base, others]) => {
    const named = (size: string): NamedUnit => {
      const [over, under = '1'] = size.split('/')
      return { quantity: base, over: over!, under }
    }
    return [[base, named('1')], ...Object.entries(others).map(([name, size]) => [name, named(size)] as const)]
  }),
)

/** Scales that stand before a unit: 万元, 百亿元, 十万人. */
export const scales: Readonly<Record<string, string>> = {
  十: '1e1',
  百: '1e2',
  千: '1e3',
  万: '1e4',
  十万: '1e5',
  百万: '1e6',
  千万: '1e7',
  亿: '1e8',
  十亿: '1e9',
  百亿: '1e10',
  千亿: '1e11',
  万亿: '1e12',
}
