/** Words in the name of a metric that tell which side is better; the lower side is looked for first: 收入差距. */
const LOWER =
  /失业率|死亡率|伤亡|事故|能耗|水耗|电耗|碳排放|排放|浓度|倍差|差距|极差|成讼|诉讼|起诉|发案|犯罪|案件|败诉|恩格尔|基尼|贫困|负担|卫生支出占|房价|房租|建设用地使用|投诉|信访量|欠薪|流失率|抚养比|发病|患病|近视|感染|违法|违规|辍学|空置|空心|赤字|负债|不良|隐患|危房|时延|耗时|救助时间|办理时间|办理时限/
const HIGHER =
  /满意度|覆盖|收入|增加值|生产总值|生产率|GDP$|GEP$|寿命|优良|合格率|达标率|普及率|实现率|入学率|就诊率|阅读率|城镇化率|参保率|签约率|利用率|处置率|化解率|就业率|成效度|诚信度|税收|增速|增长|人才/

/** The side that a metric's name tells, and the word that tells it; null where it tells none. */
export function nameDirection(name: string): { readonly towards: 'up' | 'down'; readonly word: string } | null {
  const lower = LOWER.exec(name)?.[0]
  if (lower !== undefined) return { towards: 'down', word: lower }
  const higher = HIGHER.exec(name)?.[0]
  return higher === undefined ? null : { towards: 'up', word: higher }
}
