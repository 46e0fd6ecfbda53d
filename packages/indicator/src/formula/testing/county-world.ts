import { type Indicators, type Readings, world } from './world.ts'

const INDICATORS: Indicators = {
  GDP: '亿元',
  人口: '万人',
  收入: '元/人',
  占比: '%',
  覆盖率: { unit: '%', weight: '人口' },
  户数: '户',
  得分: '分',
  利润: '万元',
  投资: '亿元',
  财政: { unit: '亿元', cumulative: true },
  能耗: { unit: '吨标准煤/万元', lowFirst: true },
  自报: '个',
  核定: '个',
}

/** What the functions are tried on; a test adds or overrides readings. */
export const countyWorld = (readings: Readings = {}) => world(INDICATORS, readings)
