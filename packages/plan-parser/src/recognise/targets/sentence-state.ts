import { BRACKETED, type Clause } from './clause.ts'
import type { FoundTarget, TargetContext } from './found-target.ts'
import { type Horizon, readHorizons } from './horizon.ts'
import { stripLead } from './name-metric.ts'
import { readReport } from './report.ts'

/** What earlier clauses of the same sentence hand on to the next: date, auxiliary verbs, the quantity last spoken of. */
export interface SentenceState {
  sentence: number
  /** The dates in force; two where the text says 到2025年、2030年分别. */
  dues: readonly string[]
  /** The 到2026年 that the sentence opened with, up to the next semicolon: an earlier date is that of its clause alone. */
  frame: string | null
  /** The 到2035年 of an outlook, with which a paragraph of goals opened: it holds for sentences that name no date. */
  outlook: string | null
  /** The 2024年 that stands alone before a comma where the sentence begins: 2024年,提速增效。 */
  stage: string | null
  past: boolean
  strive: boolean
  /** The metric last named, for 占比达6% and for splits by place. */
  metric: string | null
  unit: string | null
  /** The names that figures last shared, for as many figures of another year. */
  names: readonly string[]
  /** What was promised in the sentence as figures, in turn. */
  told: readonly string[]
  /** What the last promise in words was about. */
  thing: string | null
  /** The verb that governs a list (新增…, …). */
  verb: string
  /** The last clause counted things (培育…10家): a clause that begins with a figure goes on with the list. */
  counting: boolean
  /** The last clause ended with a thing that was counted: another figure with the same classifier counts on. */
  counted: boolean
  /** The last figure was one place's part of a whole: the next place goes on with the split. */
  splitting: boolean
  /** No semicolon stands between the clause before and this one. */
  linked: boolean
  /** What the clause before promised last, '' where it promised nothing. */
  promised: string
  /** The words of the clause before, for a clause without a subject of its own. */
  previous: string
  /** The last clause of the sentence before, at first the title. */
  before: string
  /** The year last named, in whatever sentence, for a month without one. */
  year: string | null
  /** The text is a cell of a task's row. */
  readonly inCell: boolean
}

/** What holds at the beginning of a sentence: what its heading and the sentence before hand on, if anything. */
export const freshState = (
  sentence: number,
  {
    headingDue,
    subject,
    title,
    inCell = false,
  }: Pick<TargetContext, 'headingDue' | 'subject' | 'title' | 'inCell'> = {},
): SentenceState => ({
  sentence,
  dues: headingDue ? [headingDue] : [],
  frame: null,
  outlook: null,
  stage: null,
  past: false,
  strive: false,
  metric: subject?.metric ?? null,
  unit: subject?.unit ?? null,
  names: [],
  told: [],
  thing: null,
  verb: '',
  counting: false,
  counted: false,
  splitting: false,
  linked: true,
  promised: '',
  previous: '',
  before: title ?? '',
  year: null,
  inCell,
})

/** The next sentence begins afresh; it knows what was spoken of last and in which year, and what dates the stage. */
export const nextSentence = (state: SentenceState, sentence: number, context: TargetContext): SentenceState => {
  const { previous, before, year } = state
  const outlook = namesStage(state) ? state.stage : state.outlook
  return {
    ...freshState(sentence, context),
    ...(outlook === null ? {} : { dues: [outlook], outlook }),
    before: previous || before,
    year,
  }
}

/** 2024年,提速增效。: a sentence that only names a stage, for those behind it. */
const namesStage = ({ stage, told, promised, previous }: SentenceState): boolean =>
  stage !== null && told.length === 0 && promised === '' && previous.length <= LONGEST_SLOGAN
const LONGEST_SLOGAN = 12
/** 到2024年底, with nothing else before the comma. */
const isDateAlone = ({ text, mark }: Clause, { at, to }: Horizon): boolean =>
  mark === ',' && to === text.length && /^[到至]?$/.test(text.slice(0, at))

const STRIVE = /力争|争取|争创|努力实现|努力达到/
/** 到2027年,力争… holds for what follows; 排名力争进入前五 is said of the 排名 alone. */
const opensClause = (text: string, at: number): boolean => stripLead(text.slice(0, at)).length <= LONGEST_OPENING
const LONGEST_OPENING = 2
/** 争创示范镇1个、新建庭院80户: only what it is the verb of. */
const OF_OBJECT = '争创'
/** A clause with a verb of its own leaves the 力争 of the one before behind. */
const OWN_VERB =
  /^(?:新建|新开工|新创|改造|改建|扩建|创建|创成|招引|举办|盘活|整治|拆除|培训|组织|启动|开工|认定|提升|打造|建设|建成|创建|完成|推进|培育|新增|引进|开展|实施|联结|设立|推出)/

/** What a clause says about time, and the mood it is in. */
export interface ClauseTime {
  readonly horizons: readonly Horizon[]
  readonly base: string | null
  readonly strive: (at: number) => boolean
  readonly past: (at: number) => boolean
  readonly due: (at: number, index?: number, of?: number) => Pick<FoundTarget, 'due' | 'dueFrom'>
}

const HAS_TIME = /[年月]|世纪|十[四五六七]五/
/** 到2026年, at the head of a clause holds for those behind it; 新馆2026年6月底前开馆 is said of the 新馆 alone. */
const opensSentence = (text: string, { at }: Horizon): boolean =>
  /[到至]$|^[到至]/.test(text.slice(Math.max(0, at - 1), at + 1)) || !NAMES_A_THING.test(text.slice(0, at))
const UNTIL = /^.{0,6}[到至]/
/** 完成1500户,其中2026年400户: the date of a part holds for that part alone; that of 其中2026年,… for what follows. */
const opensPart = (text: string, { at, to }: Horizon): boolean =>
  to < text.length && OPENS_PART.test(text.slice(Math.max(0, at - 8), at))
const OPENS_PART = /其中[^\d,]{0,4}$/
/** 到2026年,…,其中2024年…: a step on the way. */
const isWithin = (due: string, frame: string | null): boolean =>
  frame !== null && (due < frame || (due.length > frame.length && due.startsWith(frame)))
/** 覆盖率达到95%,2025年6月底前实现零的突破,收入增长6%: behind a promise without a date a month dates its own clause. */
const ofThisAlone = (text: string, { at, to, due }: Horizon, { told, dues }: SentenceState): boolean =>
  due.length > YEAR_ALONE &&
  told.length > 0 &&
  dues.length === 0 &&
  to < text.length &&
  !/[到至]$/.test(text.slice(0, at))
const YEAR_ALONE = 4
const NAMES_A_THING = /[\u4e00-\u9fa5“”]{5}$/

/** 新建60个(其中2025年20个): a date inside a bracket that has figures of its own belongs to them alone. */
const isOfPart = ({ text, mask }: Clause, at: number): boolean => {
  if (mask[at] !== BRACKETED) return false
  const open = text.lastIndexOf('(', at)
  if (YEARS_BEFORE.test(text.slice(0, open))) return true
  const close = text.indexOf(')', at)
  return PART.test(text.slice(open + 1, close < 0 ? text.length : close))
}
/** 低于前三年(2022—2024年)平均数: which years are meant. */
const YEARS_BEFORE = /[前近上][一二三四五]年$/
const PART = /其中|\d(?![\d年月日季.—-])/

/** 新建60个、其中2025年20个: the date behind is that of the part. */
const PART_BEHIND = /其中/

/** Reads time and mood of a clause and carries them in `state`. */
export const readTime = (clause: Clause, state: SentenceState, context: TargetContext): ClauseTime => {
  const horizons = HAS_TIME.test(clause.text)
    ? readHorizons(clause.text, context, state.dues.at(-1) ?? state.year).filter(({ at }) => !isOfPart(clause, at))
    : []
  const dated = horizons.filter(({ role }) => role === 'due')
  const carriedDues = state.dues
  const carriedPast = state.past
  const strive = STRIVE.exec(clause.mask)
  const carriedStrive = state.strive && !OWN_VERB.test(clause.mask)
  const report = readReport(clause.mask, dated.length > 0 || carriedDues.length > 0)
  const base = horizons.find(({ role }) => role === 'base')?.due ?? null
  if (dated.length > 0) {
    state.year = dated.at(-1)!.due.slice(0, 4)
    const opens =
      opensSentence(clause.text, dated[0]!) &&
      !opensPart(clause.text, dated[0]!) &&
      !ofThisAlone(clause.text, dated[0]!, state)
    if (opens && !isWithin(dated[0]!.due, state.frame)) {
      state.dues = dated.map(({ due }) => due)
      state.frame = UNTIL.test(clause.text.slice(0, dated[0]!.at + 1)) ? state.dues.at(-1)! : null
      if (!context.inGoals) state.outlook = null
      else if (state.frame !== null) state.outlook = state.frame === context.planDue ? null : state.frame
    }
    state.stage = state.previous === '' && isDateAlone(clause, dated[0]!) ? dated[0]!.due : null
    state.past = false
  }
  if (horizons.some(({ role }) => role === 'past')) state.past = dated.length === 0
  if (report?.opens && dated.length === 0) state.past = true
  if (strive) state.past = false
  const governs = strive !== null && strive[0] !== OF_OBJECT
  state.strive = (governs && opensClause(clause.text, strive.index)) || carriedStrive
  if (clause.mark === ';') {
    state.frame = null
    state.strive = false
  }

  return {
    horizons,
    base,
    strive: (at) =>
      (strive !== null && strive.index < at && (governs || !clause.mask.slice(strive.index, at).includes('、'))) ||
      carriedStrive,
    past: (at) => {
      if (report && report.at < at) return !dated.some((horizon) => horizon.at > report.at && horizon.at < at)
      const last = horizons.findLast((horizon) => horizon.at < at && horizon.role !== 'base')
      return last ? last.role === 'past' : carriedPast && dated.length === 0
    },
    due: (at, index = 0, of = 1) => {
      const before = dated.filter((horizon) => horizon.at < at)
      const dues = before.length > 0 ? before.map(({ due }) => due) : carriedDues
      if (of > 1 && dues.length === of) return { due: dues[index]!, dueFrom: 'text' }
      const behind =
        dated[0] !== undefined && !PART_BEHIND.test(clause.mask.slice(at, dated[0].at)) ? dated[0].due : null
      const due = dues.at(-1) ?? behind ?? undefined
      return due === undefined ? { due: context.planDue, dueFrom: 'plan' } : { due, dueFrom: 'text' }
    },
  }
}
