import { thisYear } from './systems/proof.ts'

/** Title of the plan over which the month of five roles is played: 52 units lead 61 measures. */
export const PLAN = '宜居村镇建设行动方案'

/** What the liaison's unit leads. */
export const OWN = [
  '新建口袋公园',
  '改造老旧小区',
  '整修农村公厕',
  '新设公交站点',
  '新建便民菜场',
  '修缮文化礼堂',
  '开办养老驿站',
  '开办社区食堂',
  '新建健身广场',
  '治理内涝点位',
] as const

/** Fifty-one towns, each of which leads one measure. */
export const TOWNS = [...'东西南北中']
  .flatMap((side) => [...'溪岭湖桥塘坪畈湾渡岩'].map((name) => `${side}${name}镇`))
  .concat('上溪镇')

/** Text of the plan, the first ten measures led by the unit of the liaison. */
export function planLedBy(own: string): string {
  const until = thisYear + 3
  const led = [
    ...OWN.map((title) => [title, `到${until}年，${title}30处`, own]),
    ...TOWNS.map((town) => [`整治${town}河道`, `到${until}年，整治河道3条`, town]),
  ]
  const items = led.map(([title, target, unit], at) => `${at + 1}.${title}。${target}。（牵头单位：${unit}）`)
  return [`${PLAN}（${thisYear - 2}—${until}年）`, '一、重点任务', ...items, ''].join('\n')
}
