import { perMany } from './per-many.ts'

/** Which way of a metric is better: 1 up, -1 down, null where the name does not tell. */
export type Direction = 1 | -1 | null

const DOWN =
  /(?:倍差|收入差距|城乡差距|区域差距|死亡率|病死率|失业率|犯罪率|成讼率|成诉率|近视率|肥胖率|发病率|感染率|吸烟率|负债率|返贫率|失信率|逾期率|投诉率|发案数|发案率|发案量|案件数量|案件数|事故起数|事故数|死亡人数|伤亡人数|PM2\.5|PM2\.5浓度|PM10浓度|能耗|水耗|用水量|碳排放|排放量|排放强度|恩格尔系数|基尼系数|个人卫生支出占卫生总费用比重|与居民人均可支配收入之比|建设用地使用面积|不良率|不良贷款率|资产负债率|辍学率|败诉率|漏损率|空置率|贫困发生率|投诉量|信访量|撂荒率|办理时间|救助时间|响应时间|办结时间|审批时间)$/
const UP =
  /(?:覆盖率|覆盖面|普及率|达标率|合格率|参保率|入学率|入园率|巩固率|就诊率|化解率|办结率|满意度|满意率|阅读率|城镇化率|规范化率|普惠率|保障率|留存率|转化率|开放率|完好率|创建率|优良率|优良天数比重|降低率|下降率|削减率|利用率|处理率|回收率|生存率|劳动生产率|预期寿命|可支配收入|生产总值|GDP|GEP|增加值|总产值|产值|诚信度|实现率|人均体育场地面积|托位|床位|森林覆盖率|R&D经费支出占GDP比重|居民人均可支配收入与人均GDP之比|可支配收入.{2,12}群体比重)$/

/** What nobody wants more of, nor, for certain, less. */
const EVIL =
  /案|事故|死亡|伤亡|病|患|失业|欠薪|投诉|信访|上访|纠纷|诉讼|举报|犯罪|违法|违规|排放|污染|垃圾|废|辍学|贫困|警情|能耗|油耗|水耗|消耗|用水|用电|负债|债务|费用|成本|时间|火灾|隐患|低保|特困|残疾(?=人?$)|自杀|流失|缺口/

/**
 * Reads the direction from the end of a metric's key, where Chinese puts the thing measured; of what is counted per so
 * many persons, households or beds more is better, unless it is an evil.
 */
export const metricDirection = (key: string): Direction => {
  if (UP.test(key)) return 1
  if (key.startsWith('单位GDP') || DOWN.test(key)) return -1
  const { counted = null } = perMany(key) ?? {}
  return counted === null || isEvil(counted) ? null : 1
}

/** 案件, 事故, 排放, 欠薪 …: more of it is no gain, however it was counted. */
export const isEvil = (key: string): boolean => EVIL.test(key)
