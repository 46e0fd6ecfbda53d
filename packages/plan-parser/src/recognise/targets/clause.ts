import type { CleanText, Range } from '../../normalise/clean-text.ts'
import { readUnit } from './unit.ts'

/**
 * A stretch between commas. `mask` has the length of `text`; what stands in quotation marks, book-title marks or
 * brackets is blotted out in it, so that patterns see names as one opaque thing and offsets stay the same.
 */
export interface Clause extends Range {
  readonly text: string
  readonly mask: string
  /** Clauses of one sentence share this number. */
  readonly sentence: number
  /** The mark behind the clause, '' at the end of the range. */
  readonly mark: string
  /** The clause stands inside brackets. */
  readonly aside: boolean
}

/** Stands in a mask for what is quoted. */
export const QUOTED = '\uE000'
/** Stands in a mask for what is bracketed. */
export const BRACKETED = '\uE001'

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '《': '》', '(': ')', '〔': '〕', '[': ']', '「': '」' }
/** A name longer than this is an unclosed mark of a damaged text. */
const LONGEST_NAME = 80
/** Prose has no clause of this length; cutting here bounds the cost of every later step. */
const LONGEST_CLAUSE = 400

/** Cuts a range into clauses, in order; the inside of a bracket that holds digits follows as clauses of its own. */
export const splitClauses = (clean: CleanText, range: Range): Clause[] => {
  const { text } = clean
  const clauses: Clause[] = []
  let from = range.from
  let sentence = 0
  let opaque: Range[] = []
  const closings = new Closings(text, range.to)

  const close = (to: number, mark: string): void => {
    if (to > from) {
      const clauseText = text.slice(from, to)
      const mask = opaque.length === 0 ? clauseText : blot(text, { from, to }, opaque)
      clauses.push({ from, to, text: clauseText, mask, sentence, mark, aside: false })
      for (const hole of opaque) pushAside(clauses, text, hole, sentence)
    }
    opaque = []
  }

  for (let i = range.from; i < range.to; i++) {
    const char = text[i]!
    switch (char) {
      case '“':
      case '《':
      case '「':
      case '(':
      case '〔':
      case '[': {
        const end = closings.of(i)
        if (end < 0 || (char === '(' && isSecondClassifier(text, i)) || isQuotedBound(text, i, end)) break
        if (char === '“' && (isGoal(text, i, end) || isSpeech(text, i, end))) {
          close(i, '')
          from = i + 1
          break
        }
        opaque.push({ from: i, to: end + 1 })
        i = end
        break
      }
      case ',':
        if (isThousandsMark(text, i) || isInDescription(text, from, i)) break
        close(i, char)
        from = i + 1
        break
      case ':':
        if (isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))) break
        close(i, char)
        from = i + 1
        break
      case ';':
        close(i, char)
        from = i + 1
        break
      case '。':
      case '!':
      case '?':
      case '…':
      case '\n':
        close(i, char)
        from = i + 1
        sentence++
        break
      case '—':
        if (text[i + 1] !== '—') break
        close(i, '——')
        i++
        from = i + 1
        sentence++
        break
      default:
        if (i - from < LONGEST_CLAUSE) break
        close(i, '')
        from = i
        sentence++
    }
  }
  close(range.to, '')
  return clauses
}

/** Finds closing marks; remembers the next one of each kind, so that a text full of opening marks costs no search each. */
class Closings {
  readonly #next = new Map<string, number>()
  readonly #text: string
  readonly #limit: number

  constructor(text: string, limit: number) {
    this.#text = text
    this.#limit = limit
  }

  of(open: number): number {
    const opening = this.#text[open]!
    const mark = CLOSING[opening]!
    let next = this.#next.get(mark) ?? -1
    if (next < open) {
      const found = this.#text.indexOf(mark, open)
      next = found < 0 ? Number.POSITIVE_INFINITY : found
      this.#next.set(mark, next)
    }
    const end = Math.min(this.#limit, open + LONGEST_NAME)
    if (next >= end) return -1
    let depth = 0
    for (let i = open + 1; i < end; i++) {
      const char = this.#text[i]
      if (char === mark) {
        if (depth === 0) return i
        depth--
      } else if (char === opening) depth++
      else if (char === '\n' || (char === '。' && opening !== '“')) return -1
    }
    return -1
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** 15,200: up to three digits before the comma, exactly three behind it. */
const isThousandsMark = (text: string, i: number): boolean => {
  let before = 0
  while (before < 4 && isDigit(text.charCodeAt(i - 1 - before))) before++
  if (before === 0 || before > 3) return false
  let after = 0
  while (after < 4 && isDigit(text.charCodeAt(i + 1 + after))) after++
  return after === 3
}

/** 形成以渔民为主体、合作社为骨干,企业为主导的养殖体系: what describes the thing goes on behind the comma. */
const isInDescription = (text: string, from: number, comma: number): boolean => {
  const before = text.slice(Math.max(from, comma - LONGEST_NAME), comma)
  return (
    before.includes('以') && DESCRIBES.test(before) && DESCRIBED.test(text.slice(comma + 1, comma + 1 + LONGEST_NAME))
  )
}
const THING = '(?:体系|格局|机制|网络|模式|制度|集群|圈|园区|基地)'
const DESCRIBES = new RegExp(`(?:形成|建成|建立|构建|打造)以[^,]{2,24}为[^,]*(?<!${THING})$`)
const DESCRIBED = new RegExp(`^[^,。;:\\d]{4,50}的[^,。;的]{0,12}${THING}(?=[,。;]|$)`)

/** 3500套(间), 3万套(间): the bracket is part of the unit. */
const isSecondClassifier = (text: string, i: number): boolean =>
  [i - 1, i - 2].some((unit) => isDigit(text.charCodeAt(unit - 1)) && (readUnit(text, unit)?.to ?? 0) > i)

/** 实现“总量达到50亿元,占比达到20%”的目标: what is quoted is the promise itself and no name. */
const isGoal = (text: string, open: number, end: number): boolean =>
  GOAL_BEHIND.test(text.slice(end + 1, end + 16)) && FIGURES.test(text.slice(open, end))
/** 审批“最多60天”: the marks only stress the bound. */
const isQuotedBound = (text: string, open: number, end: number): boolean =>
  end - open < 12 && QUOTED_BOUND.test(text.slice(open, end + 1))
const QUOTED_BOUND = /^“(?:最多|至多|不超过|不低于|不少于|至少)\d[^”,、]{1,5}”$/
/** “用三年时间,培育渔村30个。”: somebody says so, and no name is quoted. */
const isSpeech = (text: string, open: number, end: number): boolean =>
  text[end - 1] === '。' && text.slice(open, end).includes(',')
const GOAL_BEHIND = /^的[^,。;、]{0,10}目标/
const FIGURES = /[达超到至于]\D{0,4}\d[^,]*,.*\d/

const blot = (text: string, { from, to }: Range, holes: readonly Range[]): string => {
  let mask = ''
  let at = from
  for (const hole of holes) {
    if (hole.to > to) continue
    const filler = text[hole.from] === '“' || text[hole.from] === '《' || text[hole.from] === '「' ? QUOTED : BRACKETED
    mask += text.slice(at, hole.from) + filler.repeat(hole.to - hole.from)
    at = hole.to
  }
  return mask + text.slice(at, to)
}

const DIGIT = /\d/

/** (项目6个,其中改造类5个): what the plan counts of its own. */
const ANNOUNCES = /^(?:共|合计)?(?:项目|任务|事项|工程)\d+[个项]|^(?:共|合计)?\d+[个项](?:项目|任务|事项|工程)/

/** 前三年(2022—2024年): which years are meant, no sentence. */
const YEARS = /^20\d\d年?[-—~至]20\d\d年?$/

/** 新建渔港5个(含扩建渔港2个); but 含氮量 is a name. */
const INCLUDES =
  /^含(?=新增|新建|改建|扩建|新开|[^、,\d]{2,30}(?:改造|维修|整治|增设|新增|新建|铺设|安装)[^、,\d]{0,16}\d)/

const pushAside = (clauses: Clause[], text: string, hole: Range, sentence: number): void => {
  if (text[hole.from] !== '(' || hole.to - hole.from < 8) return
  const from = hole.from + 1 + (INCLUDES.exec(text.slice(hole.from + 1, hole.to))?.[0].length ?? 0)
  const to = hole.to - 1
  const inside = text.slice(from, to)
  if (!DIGIT.test(inside) || ANNOUNCES.test(inside) || YEARS.test(inside)) return
  clauses.push({ from, to, text: inside, mask: inside, sentence, mark: '', aside: true })
}
