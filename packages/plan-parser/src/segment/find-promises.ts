import type { CleanText, Range } from '../normalise/clean-text.ts'
import type { NodeKind } from './classify-nodes.ts'
import type { Outline, OutlineItem } from './outline.ts'
import type { TreeNode } from './plan-tree.ts'
import { proseItem } from './prose-item.ts'

const HORIZON =
  /(?:(?<!达)到|(?<!截)至|展望)(?:20\d\d年(?:底|末)?|“?十[四五六七]五”?(?:规划)?期?末期?)(?!、|和20|[“(]?两)/u
const YEAR_OR_FIGURE = /20\d\d年|(?:今后|未来)[三五]年|力争|全覆盖|\d(?:\.\d+)?(?![\d.+年月日号〕—-])/u
const FIGURE = /\d(?:\.\d+)?(?:[%万亿]|(?![年月日])[个家项处栋座条])/u
const COUNTED = /\d(?:\.\d+)?(?:%|(?![年月日号时])\p{Script=Han})/u
/** A promise in the head gives a horizon, is for the whole year or says that it is the goal. */
const PROMISE_IN_HEAD = /(?:到|(?<!截)至|展望)20\d\d年(?:底|末)?(?!、|和20)|力争|目标|总体要求|全年(?!工作)/u
/** Among goals “十四五”期间,… opens a stage before its 到2025年. */
const STAGE = /“?十[四五六七]五”?(?:规划)?(?:期间|时期|期?末),/u
/** A line that only says for when the paragraph below it promises something. */
const STAGE_LINE = /^(?:“?十[四五六七]五”?(?:规划)?(?:期间|时期|期?末)|(?:到|至)?20\d\d年(?:底|末)?)(?:目标)?[:]?$/u
/** Among goals 2024年,新增…。到2026年,… opens a stage before the last; a report of a year says what was. */
const EARLIER_YEAR =
  /(?<=^|[。;])20\d\d年(?:底|末)?(?:前)?,(?!.{0,30}(?:已|为\d|[现共拥]有|实现了|达到了|完成了|以来))/u
const YEARS_AHEAD =
  /(?:(?:未来|今后)[三五]年|[三五35]年(?:左右)?(?:之?内|的?时间)|“?十[四五六七]五”?(?:规划)?(?:期间|时期))(?![^。;]{0,30}(?:已|以来|取得了|实现了|完成了))/u
/** 主要预期目标是:各项增速高于全省平均水平 */
const SETS_GOALS = /(?:主要|预期|发展|工作|奋斗){1,4}(?:目标|指标)[^。;:]{0,6}(?:是|为)?:/u
/** 2026年11月底前,全县完成3个港区的清淤: by when the work under a bare heading is to be done. */
const BY_A_DAY = /^\s*20\d\d年(?:\d{1,2}月)?[底末]?之?前,(?=[^。;]*\d)/u
/** Among what secures the work: 专项资金每年不低于3亿元. Meetings, points and quorums are counted there too, and are no promise. */
const SECURED =
  /(?<!(?:权重|分值|得分|得分占比))(?:不低于|不少于|不超过|不高于|达到?|安排|设立|增长)[^。;,]{0,10}\d(?:\.\d+)?(?:%|[万亿]{1,2}元)|(?:不低于|不高于)[^。;,]{2,16}(?:增速|平均水平)/u
const SHORTEST = 14
/** Prose without any heading: 今年全县将新建…, and what the paragraphs behind it list. */
const OF_THIS_YEAR =
  /20\d\d年(?:度)?,?[^。;]{0,20}将(?!近)|(?:今年|年内)[^。;]{0,24}(?:将|计划|新增|新建|建成|完成|改造|实施)/u
const DELIVERED = /(?:新增|新建|建成|完成|改造|实施|新开|设置|加固)[^。;,]{0,24}\d|\d[^。;,]{0,16}(?:以上|以内)/u
/** What the date of the paragraph before holds for. */
const BY_THEN = /^\s*届时/u
/** What else the document says that the paragraph before began to report. */
const SAYS_MORE =
  /^\s*(?:(?:另外|此外|同时|其中),?)?(?:《?(?:规划|方案|计划|行动计划|意见|通知|文件)》?|[该全][省市县区])[还又也]?(?:提出|明确|提到|要求)/u
/** 方案要求,2026年,…: so begins what it promises, however many years follow. */
const SAYS_FOR_A_YEAR = /(?:规划|方案|计划|意见|通知|文件)》?(?:提出|明确|要求)[,:]?20\d\d年/u
/** 《通知》指出,要新建管网75公里 */
const SAYS_WHAT = /(?:规划|方案|计划|意见|通知|文件|要点)》?(?:提出|明确|要求|指出),?(?:要|确保)/u
const REACHED = /(?:达到?|超过|突破|提高到|增长)\s?\d/u
const REPORTS = /目前|已[经达有实完]|去年|同比|以来|过去/u
/** 全市2023年实现了…,全年…增长6%: a report of what was, though it says 全年. */
const RECALLS =
  /(?:实现|取得|完成|达到|突破|获得|建成)了|同比|逆势|以来|初步(?:预计|核算)|增速(?:均)?(?:排名|排在|位居|居)|回顾/u
const LOOKS_AHEAD =
  /目标|(?:今年|明年|下一步|20\d\d年)[^。;]{0,16}(?:将|计划|力争|预期)|(?:到|至)20\d\d年|力争|未来|今后/u
/** 今年的十件实事分别为:一是… */
const LISTS_ERRANDS = /(?:实事|民生工程|民心工程)(?:项目)?(?:主要|分别|具体)?(?:为|是|包括|有):/u
const PROMISES_IN_PROSE = [PROMISE_IN_HEAD, YEARS_AHEAD, SAYS_FOR_A_YEAR, SAYS_WHAT, LISTS_ERRANDS, SETS_GOALS]
const DATED = new RegExp(`${HORIZON.source}|${YEARS_AHEAD.source}`, 'u')
/** What ends like a sentence is no headline. */
const CLOSED = /[。;!…]|:\s*$/u
/** Captions and notes of tables have no marks. */
const SENTENCE = /[,;。]/u

interface Place {
  readonly section: number
  readonly kind: NodeKind
  readonly bodyFrom: number
}

/**
 * Promises in running text: the paragraphs under a heading that name a horizon (到2025年…), from the sentence that does;
 * in chapters of goals also paragraphs that hold figures, and all behind the first that promises something.
 */
export const findPromises = (
  clean: CleanText,
  nodes: readonly TreeNode[],
  placeOf: (node: TreeNode) => Place,
): OutlineItem[] => {
  let amongGoals = false
  let stage: Range | null = null
  return nodes.flatMap((node) => {
    const { section, kind, bodyFrom } = placeOf(node)
    const sign = SIGNS[kind]
    amongGoals &&= kind === 'goals'
    if (sign === null || bodyFrom >= node.ownTo) return []
    const found: OutlineItem[] = []
    let from = bodyFrom
    while (from < node.ownTo) {
      const lineEnd = clean.text.indexOf('\n', from)
      const to = lineEnd < 0 ? node.ownTo : Math.min(lineEnd, node.ownTo)
      const words = clean.text.slice(from, to)
      const start = !SENTENCE.test(words)
        ? null
        : stage
          ? 0
          : (promiseFrom(words, sign) ?? (amongGoals || (kind === 'goals' && isOfStates(words)) ? 0 : null))
      amongGoals ||= kind === 'goals' && start !== null
      if (start !== null)
        found.push({
          ...proseItem({ from: from + start, to: trimEnd(clean.text, to) }, section),
          ...(stage && { title: clean.text.slice(stage.from, stage.to), from: stage.from }),
        })
      stage = kind === 'goals' && STAGE_LINE.test(words.trim()) ? { from, to: trimEnd(clean.text, to) } : null
      from = to + 1
    }
    return found
  })
}

/** By what a paragraph of each kind of chapter is known to promise something, beside a horizon; null: by nothing. */
const SIGNS: Readonly<Record<NodeKind, RegExp | null>> = {
  goals: YEAR_OR_FIGURE,
  schedule: FIGURE,
  work: new RegExp(`${HORIZON.source}|${SETS_GOALS.source}|${BY_A_DAY.source}`, 'u'),
  preamble: null,
  machinery: SECURED,
  annex: null,
}

/** Promises in the opening of a plan, before its first heading: figures with a horizon or called a goal. */
export const promisesInHead = (
  { text }: CleanText,
  paragraphs: readonly Range[],
  { head, sections, goals, items }: Pick<Outline, 'head' | 'sections' | 'goals' | 'items'>,
): OutlineItem[] => {
  const end = Math.min(head.to, goals[0]?.from ?? head.to, items[0]?.from ?? head.to)
  const isProse = sections.length === 0 && items.length === 0
  let promising = false
  const opening = paragraphs.find(({ from, to }) => CLOSED.test(text.slice(from, to)))
  return paragraphs.flatMap(({ from, to: until }) => {
    const to = Math.min(until, end)
    const words = to - from < SHORTEST ? '' : text.slice(from, to)
    const recalled = isProse && RECALLS.test(words) && !LOOKS_AHEAD.test(words)
    const match = isProse
      ? (firstOf(words, PROMISES_IN_PROSE) ?? OF_THIS_YEAR.exec(words))
      : firstOf(words, [PROMISE_IN_HEAD, SETS_GOALS])
    const goesOn = isProse && promising && goesOnWith(words) && !recalled
    const isPromise =
      match !== null &&
      !recalled &&
      (SETS_GOALS.test(words) ||
        FIGURE.test(words.slice(match.index)) ||
        (isProse && (DATED.test(words) || hasFigures(words))))
    const sure = isPromise || isProse ? null : TWICE_SURE.exec(words)
    // what a paper heads its news with is said again below
    const isHeadline = opening !== undefined && from < opening.from
    if ((!isPromise && !goesOn && sure === null) || isHeadline) return []
    promising = true
    const start = from + (sure?.index ?? (goesOn ? 0 : startOfSentence(words, match!.index)))
    return [proseItem({ from: start, to: trimEnd(text, to) }, null)]
  })
}

/** 以…为指导,推进…,确保不出事故,确保渔获稳步提升: what the guiding ideas of a year come down to. */
const TWICE_SURE = /确保[^,。;]{4,40},(?:确保[^,。;]{4,40})(?=[,。])/u

const firstOf = (words: string, patterns: readonly RegExp[]): RegExpExecArray | null => {
  const found = patterns.map((pattern) => pattern.exec(words)).filter((match) => match !== null)
  return found.sort((a, b) => a.index - b.index)[0] ?? null
}

/** Whether a paragraph of prose goes on with what the one before promised. */
const goesOnWith = (words: string): boolean =>
  DELIVERED.test(words) ||
  BY_THEN.test(words) ||
  SAYS_MORE.test(words) ||
  ((REACHED.test(words) || statesIn(words) >= FEWEST_STATES) && !REPORTS.test(words))

/** 东部的渔村,港容港貌明显改善,管护机制全面建立: nothing but states. */
const statesIn = (words: string): number => [...words.matchAll(STATE_AT_END)].length
const STATE_AT_END = /(?:基本|全面|明显|显著|持续|有效|不断|稳步|初步|大幅)[\u4e00-\u9fa5]{2}(?=[,;。])/gu
const FEWEST_STATES = 2
/** Among goals 渔民素养稳步提升,渔港面貌显著改善,渔船管理体系初步形成: no year, no figure, and promises all the same. */
const isOfStates = (words: string): boolean => statesIn(words) > FEWEST_STATES && !GUIDES.test(words)
const GUIDES = /为指导|指导思想|指示精神|会议精神/u

const promiseFrom = (paragraph: string, sign: RegExp): number | null => {
  const horizon = HORIZON.exec(paragraph)
  const stages = sign === SIGNS.goals ? [STAGE.exec(paragraph), EARLIER_YEAR.exec(paragraph)] : []
  const [stage] = stages.filter((found) => found !== null).sort((a, b) => a.index - b.index)
  const match = stage && stage.index <= (horizon?.index ?? stage.index) ? stage : (horizon ?? sign.exec(paragraph))
  if (match === null) return null
  const start = startOfSentence(paragraph, match.index)
  return sign === SIGNS.goals && !IDEAS.test(paragraph.slice(0, start)) ? 0 : start
}

/** In front of the horizon of a goal: guiding ideas, or a report; anything else is promised too. */
const IDEAS =
  /指导|贯彻|落实|坚持|围绕|立足|按照|依托|以[^,]{2,30}为|目标|已|目前|近年|以来|过去|现有|取得|[实完]现?了|20\d\d年/u

/** Where in a paragraph the sentence begins that names a horizon (到2025年). */
export const horizonFrom = (paragraph: string): number | null => promiseFrom(paragraph, HORIZON)
/** Where the sentence begins that sets the goals of a year: 今年主要预期目标是:…. */
export const goalsFrom = (paragraph: string): number | null => promiseFrom(paragraph, SETS_GOALS)
/** Where the sentence begins that says what the years ahead are to bring (五年内, 在“十四五”时期). */
export const yearsAheadFrom = (paragraph: string): number | null => promiseFrom(paragraph, YEARS_AHEAD)
/** Whether a paragraph opens with what has been reached: “十三五”以来,…; 目前,…. */
export const isReport = (paragraph: string): boolean => REPORT_OPENS.test(paragraph)
const REPORT_OPENS = /^[^。;]{0,14}以来,|^[^。;]{0,6}(?:目前|截至|去年)/u

/** Whether a paragraph holds figures at all. */
export const hasFigures = (paragraph: string): boolean => COUNTED.test(paragraph)

const startOfSentence = (paragraph: string, at: number): number =>
  Math.max(...['。', ';', '!'].map((mark) => paragraph.lastIndexOf(mark, at))) + 1

const trimEnd = (text: string, to: number): number => {
  let end = to
  while (end > 0 && ' \n|'.includes(text[end - 1]!)) end--
  return end
}
