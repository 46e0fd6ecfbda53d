import { world } from './world.ts'

/** The indicators that the examples of functions, refusals and docs/formulas.md speak of. */
export const exampleWorld = world(
  {
    地区生产总值: '亿元',
    增加值: '亿元',
    固定资产投资: '亿元',
    一般公共预算收入: { unit: '亿元', cumulative: true },
    规上工业用电量: '万千瓦时',
    常住人口: '万人',
    户籍人口: '万人',
    人均可支配收入: '元',
    人均地区生产总值: '元',
    农村公路里程: '公里',
    覆盖率: '%',
    完成率: '%',
    城镇化率: '%',
    城乡居民医保参保率: { unit: '%', weight: '常住人口' },
    达标户数: '户',
    总户数: '户',
    自报数: '个',
    核定数: '个',
    定基指数: '',
    环比指数: '',
    'R&D经费支出(亿元)': '亿元',
  },
  {},
)
