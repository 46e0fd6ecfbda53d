import type { FoundTarget } from './found-target.ts'

/** The stretch of a clause that a worded construct looks at; offsets of finds count from its beginning. */
export interface Words {
  readonly text: string
  /** As `text`, quoted and bracketed names blotted out. */
  readonly mask: string
  /** The sentence names a date or stands among the goals: what it says is meant to be reached. */
  readonly dated: boolean
  /** The words stand in a chapter of goals. */
  readonly inGoals: boolean
  /** The words are a cell that says what a task is to bring. */
  readonly inGoalCell: boolean
  /** Of such a cell: what the task of its row is about, where that is one thing. */
  readonly rowThing: string | null
  /** The plan is for a single year: what it sets out to become, it becomes within it. */
  readonly oneYear: boolean
  /** The clause before, for a predicate that has no subject of its own. */
  readonly previous: string
  /** The clause before promised something. */
  readonly promised: boolean
  /** The last clause of the sentence before, at first the title. */
  readonly before: string
  /** The words follow a figure of the same clause. */
  readonly goesOn: boolean
  /** The metric last named in the sentence. */
  readonly metric: string | null
  /** What the clauses before promised as figures, in turn. */
  readonly told: readonly string[]
}

/** What a worded construct finds: the part of a target that it knows. */
export interface WordedFind
  extends Pick<FoundTarget, 'metric' | 'kind' | 'comparator' | 'words'>,
    Partial<Pick<FoundTarget, 'value' | 'unit' | 'implied' | 'reference'>> {
  readonly from: number
  readonly to: number
  /** A reading the official should confirm (翻番 as 2 times). */
  readonly hint?: { readonly code: string; readonly message: string; readonly suggestion: string }
}

export type WordedConstruct = (words: Words) => WordedFind | null

/** 推进X全覆盖 is work, not a state reached; 推动X实现全覆盖 is one. */
const ACTIVITY =
  /^(?:[、并即要]|大力|积极|全面|深入|进一步|持续|加快|稳步|有序|扎实|着力|不断|逐步)*(?:推进|推动|促进|探索|加强|扩大|深化|完善|健全|优化|加快|引导|支持|鼓励|开展|实施|围绕|聚焦|力促|提高|提升|构建|打造|以|为|坚持|按照|对(?!外|口|接|台)|将|把|落实|形成以|谋划|践行|开启)/

/** True for words that name work to be done and no state to be reached. */
export const isActivity = (words: string): boolean => ACTIVITY.test(words)
