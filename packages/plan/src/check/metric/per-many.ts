/** What a name counts, and per how many: 每千人口执业医师, 每百户充电桩, 万人发明专利, 律师万人比. */
export interface PerMany {
  readonly counted: string
  readonly many: number
}

const NUMERAL: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
}
const WHOM = '(?:常住人|户籍人|老年人|残疾人|从业人员|劳动力|儿童|婴幼儿|学生|职工|居民|农户|.{0,4}床位|人|户)'
const AHEAD = new RegExp(`^每(十万|百万|十|百|千|万)${WHOM}口?中?(.{2,40})$`)
const BEHIND = /^(.{2,20}?)(千|万)人比$/
const SHORT = /^(百|千|万)人(?!次|比|以上|以下|计划)(?:拥有)?(.{2,40})$/

/** Reads a count per so many persons, households or beds from a metric's key; null where the name is none. */
export const perMany = (key: string): PerMany | null => {
  const ahead = AHEAD.exec(key) ?? SHORT.exec(key)
  if (ahead) return { counted: ahead[2]!, many: NUMERAL[ahead[1]!]! }
  const behind = BEHIND.exec(key)
  return behind && { counted: behind[1]!, many: NUMERAL[behind[2]!]! }
}
