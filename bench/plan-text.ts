const things = ['书屋', '驿站', '工坊', '步道', '课堂', '菜场', '公交站', '球场', '托育点', '食堂', '诊室', '水厂']
const offices = ['文旅局', '教育局', '财政局', '住建局', '民政局', '农业农村局', '交通运输局', '卫生健康局', '人社局']
const pick = (list: readonly string[], at: number) => list[at % list.length] ?? ''

/** Items are numbered up to here and then from 1 again: no plan has items of four digits, and none is read. */
const HIGHEST_NUMBER = 900

/** A plan of the genre, made by counting: another number gives another plan of the same shape. */
export function planText(number: number, measures: number): string {
  const items = Array.from({ length: measures }, (_, at) => {
    const [thing, other] = [pick(things, at + number), pick(things, at * 5 + number)]
    const [lead, second, third] = [at, at + 3, at + 5].map((step) => `县${pick(offices, step + number)}`)
    const chapter = at % 12 === 0 ? `（${at / 12 + 1}）做好第${at / 12 + 1}方面的${thing}建设\n` : ''
    return `${chapter}${(at % HIGHEST_NUMBER) + 1}.办好${number}号片区第${at + 1}处${thing}。到2024年，新建${thing}${10 + at}个，改造${other}${5 + at}个，群众满意率达到${80 + (at % 19)}%，每周开放时间不少于${20 + (at % 30)}小时，常住人口覆盖率达到${60 + (at % 39)}%。（牵头单位：${lead}；配合单位：${second}、${third}）`
  })
  return `云溪县第${number}号便民行动方案（2021—2025年）\n一、主要目标\n到2025年，全县便民设施覆盖率达到${70 + (number % 30)}%。\n二、重点任务\n${items.join('\n')}\n`
}
