/** 每千名儿童: per how many of whom, said once for a list. */
export const PER_SO_MANY =
  /^每(?:百|千|万|十万|百万)(?:名|位|个)?(?:常住|户籍|城镇|农村|学龄)?(?:人口|人(?!口)|儿童|老年人|老人|居民|学生|劳动力|劳动者|职工|就业人员|从业人员)中?(?:拥有)?/
const COUNTED_PEOPLE = /[人师士员生]$|(?:床位|托位|泊位|专利)(?:数|拥有量)?$/
const MEASURE =
  /(?:(?:总|年)?(?:产值|产量|销售额|交易额|出口额|营业收入|销售收入)|增加值|增速|面积|蓄积量|余额|[^、和及]{2}率)$/
const SHORTEST_SHARED = 2
const SHORTEST_SIBLING = 3
const LONGEST_SIBLING = 5

/**
 * What a name in a list takes from the one before it: 每千名儿童 at its head (每千名老人社工数1人、护理床位40张), the measure
 * at its end (制鞋产业集群产值达到80亿元、眼镜产业集群达到60亿元), or what tells of which kind both are (省级乡村振兴示范村5个、
 * 示范带2条). As it is where the two are no such pair.
 */
export const completeParallel = (name: string, before: string, isMeasured: boolean): string => {
  const each = PER_SO_MANY.exec(before)?.[0]
  if (each !== undefined) return !name.startsWith('每') && COUNTED_PEOPLE.test(name) ? each + name : name
  const measure = isMeasured ? MEASURE.exec(before) : null
  if (measure) {
    const thing = before.slice(0, measure.index)
    const shared = sharedEnd(name, thing)
    return shared >= SHORTEST_SHARED && shared < name.length ? name + measure[0] : name
  }
  const at = before.length - name.length
  return name.length >= SHORTEST_SIBLING &&
    name.length <= LONGEST_SIBLING &&
    at >= SHORTEST_SHARED &&
    before.startsWith(name.slice(0, -1), at)
    ? before.slice(0, at) + name
    : name
}

const sharedEnd = (one: string, other: string): number => {
  let length = 0
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length++
  return length
}
