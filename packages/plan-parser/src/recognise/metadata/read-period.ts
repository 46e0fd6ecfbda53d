import type { CleanText, Range } from '../../normalise/clean-text.ts'
import { HORIZON, lastDeadline, lastStageOf, outsideOf, sharedHorizon, sharedYear, type Years } from './named-years.ts'

export interface Period extends Years {
  /** The document says so; otherwise it is a guess, and nothing may be left out for lying outside it. */
  readonly stated: boolean
}

const YEARS = /(20\d\d)(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?)?[—至到-](20\d\d)(?=年|[)〕》]|$)/u
/** “2030年前碳达峰” and “2035年远景目标” name a horizon, not a period. */
const YEAR = /(?<![到至])20\d\d(?=年(?!之?前|远景|以来))/u
const CHINESE_YEAR = /二[〇○零О0]([一二三四五])([〇○零一二三四五六七八九])年(?!前|远景)/u
const FIVE_YEARS = /十([三四五六七])(?:个)?五/u
const SPAN_OF_YEARS = /([二三四五两2-5])年(?:专项)?(?:行动|攻坚|提升|倍增|工作|滚动|规划|计划)/u
const IN_YEARS = /(?:用|利用|通过)([二三四五两2-5])年(?:左右)?的?时间/u
const STARTS = /(?:从|自)?(20\d\d)年(?:\d{1,2}月)?(?:起|开始),?(?:利?用|历时|力争|连续|通过)?([二三四五两2-5])年/u
/** 2026年,…。2028年,…: what a sentence opens with, where nothing says 到. */
const STAGE = /(?<=^|[。;\n])(20\d\d)年,/gu
/** 2026—2028年,…: a stage from its first year to its last. */
const STAGE_OF_YEARS = /(?<=^|[。;\n])(20\d\d)年?[—至到-](20\d\d)年,(?![^。]{0,40}(?:了|已))/gu
const IN_FORCE = /自(20\d\d)年[\d月日]{0,6}起(?:施行|实施|执行)[^。]{0,10}有效期[至到](20\d\d)年/u
const BOOK = /《[^《》\n]{1,100}》/gu
const FIRST_FIVE_YEARS = 2016

/**
 * The years the plan is for. Stated: in the title, in the head (names of other documents left out), in force, or as
 * three years with one end given. Else guessed: the last stage that the goals name, the last of those that the
 * text names a fair share of the time, or the years of the documents that the head names. A year that stands in a measure is
 * that of the measure, unless several name no other, more than half share it, or it is the last deadline of a work plan.
 * `goals` reaches from the head to the first measure; `issuedIn` is a year.
 */
export const readPeriod = (
  title: string,
  { text }: CleanText,
  { head, goals, measures }: { readonly head: Range; readonly goals: Range; readonly measures: readonly Range[] },
  issuedIn: string | null,
): Period | null => {
  const promised = text.slice(goals.from, goals.to).replace(BOOK, '')
  const opening = text.slice(head.from, head.to)
  const outside = outsideOf(text, measures)
  const own = opening.replace(BOOK, '').replace(PLACE_IN_FIVE, '')
  const stated =
    yearsIn(title) ??
    fiveYearsIn(title) ??
    (OF_THIS_YEAR.test(title) ? yearOnly(issuedIn) : null) ??
    yearIn(title) ??
    yearsIn(own) ??
    fiveYearsIn(own) ??
    planMadeFor(own) ??
    inForce(text) ??
    someYears(title, outside, promised, null)
  if (stated !== null) return { ...stated, stated: true }
  const guessed =
    horizonIn(title, issuedIn) ??
    lastStage(promised, issuedIn) ??
    stagesOfYears(promised, issuedIn) ??
    sharedHorizon(outside, issuedIn) ??
    sharedYear(text, measures, issuedIn) ??
    lastDeadline(ENDS.test(title) ? text : outside, issuedIn) ??
    inYearsAhead(own, issuedIn) ??
    yearAhead(own, issuedIn) ??
    yearAhead(opening.replace(BOOK, ''), issuedIn) ??
    fiveYearsIn(opening) ??
    yearsIn(opening) ??
    someYears(title, outside, promised, issuedIn) ??
    yearOfPlans(opening) ??
    onlyYear(outside)
  return guessed === null ? null : { ...guessed, stated: false }
}

/** Work that is planned ends with its last deadline; an opinion (意见, 决定, 措施) holds on. */
const ENDS = /方案|计划|要点|清单|分工|分解|任务书|安排/u

/** 我市公布今年民生实事,去年……: a headline speaks of the year in which it was printed. */
const OF_THIS_YEAR = /今年/u
const yearOnly = (year: string | null): Years | null => (year === null ? null : { from: year, to: year })

const yearsIn = (words: string): Years | null => {
  const [, from, to] = YEARS.exec(words) ?? []
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null
}

const yearIn = (words: string): Years | null => {
  const year = YEAR.exec(words)?.[0] ?? chineseYear(words)
  return year === null ? null : { from: year, to: year }
}

/** 二〇二四年 */
const chineseYear = (words: string): string | null => {
  const [, ten, one] = CHINESE_YEAR.exec(words) ?? []
  if (ten === undefined || one === undefined) return null
  return `20${'〇一二三四五'.indexOf(ten)}${Math.max(0, '〇一二三四五六七八九'.indexOf(one))}`
}

const fiveYearsIn = (words: string): Years | null => {
  const five = FIVE_YEARS.exec(words)?.[1]
  if (five === undefined) return null
  const from = FIRST_FIVE_YEARS + 5 * '三四五六七'.indexOf(five)
  return { from: String(from), to: String(from + 4) }
}

/** 2024年,…: the one year that the text names at the head of a sentence, where it names no other. */
const ONLY = /(?<=^|[。;\n])(20\d\d)年,(?![^。]{0,30}(?:了|已))/u
const onlyYear = (text: string): Years | null => {
  const years = new Set([...text.replace(BOOK, '').matchAll(/20\d\d(?=年)/gu)].map(([year]) => year))
  const opens = ONLY.exec(text)?.[1]
  return years.size === 1 && opens !== undefined ? { from: opens, to: opens } : null
}

/** 制定2026年度工作方案如下: where the title is lost, the opening says for which year. */
const MADE_FOR = /(?:制定|制订|编制|提出)(?:以下|如下)?(20\d\d)年(?:度)?[^,。;:]{0,16}(?:方案|计划|要点|清单)/u
const planMadeFor = (words: string): Years | null => yearOnly(MADE_FOR.exec(words)?.[1] ?? null)

/** 根据《青山市2026年渔业行动计划》: a year's plan that carries out another is for the same year. */
const YEAR_OF_PLAN = /《[^《》\n]{0,60}?(20\d\d)年(?:度)?[^《》\n\d]{0,40}(?:计划|方案|要点)[^《》\n\d]{0,8}》/gu
const yearOfPlans = (opening: string): Years | null => {
  const years = new Set([...opening.matchAll(YEAR_OF_PLAN)].map(([, year]) => year!))
  return years.size === 1 ? yearOnly([...years][0]!) : null
}

/** 今年是“十三五”开局之年, 也是“十四五”谋划之年: what one year is in five, not which five the plan is for. */
const PLACE_IN_FIVE =
  /“?十[三四五六七](?:个)?五”?[^。;,]{0,8}(?:(?:开局|收官|攻坚|关键|承上启下|起步)[^。;,]{0,6}年|[^。;,]{0,12}之年)/gu

/** 2026年,全县将…; 2026年是…之年; 做好2026年…工作; 刚刚过去的2025年,…。今年,… */
const AHEAD =
  /(20\d\d)年(?:度)?,?[^。;,]{0,12}(?:将(?!近)|计划)|(20\d\d)年是[^。;]{2,30}之年|做好(20\d\d)年|(20\d\d)年(?:度)?[^。;,]{0,12}(?:民生实事|办实事|惠民实事|为民实事|实事项目|民生工程|民心工程)/u
const JUST_PAST = /过去的(20\d\d)年[\s\S]{0,200}今年/u
const yearAhead = (words: string, issuedIn: string | null): Years | null => {
  const past = JUST_PAST.exec(words)?.[1]
  const [, will, opens, doing, published] = AHEAD.exec(words) ?? []
  const named = past === undefined ? (will ?? opens ?? doing ?? published) : String(Number(past) + 1)
  const year = named ?? (/今年/u.test(words) ? issuedIn : null)
  return yearOnly(year)
}

/** “自2023年10月1日起施行,有效期至2026年12月31日” */
const inForce = (text: string): Years | null => {
  const [, from, to] = IN_FORCE.exec(text) ?? []
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null
}

/** 三年行动 with its beginning (从2024年起,用三年…) or its end (到2026年) given, else from the year of issue. */
const someYears = (title: string, text: string, goals: string, issuedIn: string | null): Years | null => {
  const [, start, duration] = STARTS.exec(text) ?? []
  if (start !== undefined && duration !== undefined)
    return { from: start, to: String(Number(start) + count(duration) - 1) }
  const length = (SPAN_OF_YEARS.exec(title) ?? IN_YEARS.exec(text))?.[1]
  if (length === undefined) return null
  const to = (lastStage(goals, null) ?? sharedHorizon(text, null) ?? lastDeadline(text, null))?.to
  if (to !== undefined) return { from: String(Number(to) - count(length) + 1), to }
  return issuedIn === null ? null : { from: issuedIn, to: String(Number(issuedIn) + count(length) - 1) }
}

/** 计划用3年时间, said in the opening: from the year of issue. */
const inYearsAhead = (opening: string, issuedIn: string | null): Years | null =>
  issuedIn === null ? null : someYears('', opening, '', issuedIn)

const count = (numeral: string): number => Number(numeral) || '〇一二三四五'.indexOf(numeral.replace('两', '二'))

/** 到2025年…;到2027年…: the later is the end of the plan; 到2035年 behind them is an outlook. */
const lastStage = (goals: string, issuedIn: string | null): Years | null => {
  const named = [...goals.matchAll(HORIZON)]
  const stages = named.length > 0 || issuedIn === null ? named : [...goals.matchAll(STAGE)]
  const years = stages.map(([, year]) => year!).filter((year) => issuedIn === null || year >= issuedIn)
  return lastStageOf(years, issuedIn)
}

/** 2026—2028年,…。2028—2032年,…: stages named by their years reach from the first to the last of them. */
const stagesOfYears = (goals: string, issuedIn: string | null): Years | null => {
  const stages = [...goals.matchAll(STAGE_OF_YEARS)].map(([, from, to]) => ({ from: from!, to: to! }))
  const own = stages.filter(({ from, to }) => from <= to && (issuedIn === null || to >= issuedIn))
  const [first, last] = [
    own.map(({ from }) => from).sort()[0],
    own
      .map(({ to }) => to)
      .sort()
      .at(-1),
  ]
  return first === undefined || last === undefined ? null : { from: first, to: last }
}

/** 全县到2030年建成渔港10个: what a paper heads its news with. */
const horizonIn = (title: string, issuedIn: string | null): Years | null => {
  const to = [...title.matchAll(HORIZON)][0]?.[1]
  return to === undefined ? null : { from: issuedIn ?? to, to }
}

const NAMED = /(?:到|(?<!截)至|、|展望)(20\d\d)年(?!来|以来)/gu
/** 到2026年底和2030年,覆盖率分别达到60%和80%: two stages of the plan, even where a measure names them. */
const PAIRED = /[到至](20\d\d)年[底末]?[和及](20\d\d)年/gu

/** The years up to which head and goals promise something, and pairs of years, in order; the end of the period among them. */
export const readHorizons = ({ text }: CleanText, { from, to }: Range, period: Years | null): string[] => {
  const words = text.slice(from, to)
  const named = [...words.matchAll(NAMED)].map(([, year]) => year!)
  const stages = [...words.matchAll(STAGE_OF_YEARS)].map(([, , end]) => end!)
  const paired = [...text.matchAll(PAIRED)].flatMap(([, one, other]) => [one!, other!])
  return [...new Set([...named, ...stages, ...paired, ...(period === null ? [] : [period.to])])].sort()
}
