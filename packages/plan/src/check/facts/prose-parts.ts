import type { Target } from '../../plan-draft.ts'
import type { Fact } from './fact.ts'

/** What one 其中 divides: the amount before it and the amounts it lists. */
export interface ProseParts {
  readonly whole: Fact
  readonly parts: readonly Fact[]
}

export interface ProseFact extends Fact {
  readonly target: Target
}

const SENTENCE_END = /[。;；\n]/
/** Longer stretches between two figures hold a statement of their own. */
const FARTHEST = 24
const PREDICATE = /达|突破|超|增|升|降|控制|保持/
const ACT =
  /^(?:新增|新建|改建|扩建|建成|建设|完成|培育|引进|打造|创建|实施|开展|举办|培训|改造|推广|发展|接待|实现|累计|全[市县区])/

/** The unit without its scale, so that 万人 and 人 meet but 家 and 张 do not. */
const measureWord = ({ target }: ProseFact): string => (target.unit ?? '').replace(/^[十百千万亿]+/, '')

/** True for a promise in prose: neither a cell of the table nor a starting figure. */
export const isProseTarget = (fact: Fact): fact is ProseFact => fact.target !== null && fact.role === 'target'

/** What stands between two figures of one text; quotes that share their head (20个、30个) leave nothing between. */
export const between = (before: Fact, after: Fact, text: string): string => text.slice(before.span[1], after.span[0])

/** True where the figure goes on with the sentence of the one before it. */
export const isSameSentence = (before: Fact, after: Fact, text: string): boolean => {
  const gap = between(before, after, text)
  return before.home.id === after.home.id && gap.length <= FARTHEST && !SENTENCE_END.test(gap)
}

/** 、 goes on with the list; a comma only where no new statement begins (其中城区45家，农村75家). */
const continuesList = (part: ProseFact, gap: string): boolean =>
  /^\s*[、和及]?\s*$/.test(gap) ||
  (/^\s*[,，]\s*$/.test(gap) && !ACT.test(part.target.quote) && !PREDICATE.test(part.target.quote))

/**
 * Every 其中 of the prose. The whole is the nearest amount before it in the same measure word; the list ends with the
 * sentence, with another measure word, and where a new statement begins. Linear.
 */
export const proseParts = (facts: readonly Fact[], text: string): readonly ProseParts[] => {
  const found: { whole: ProseFact; parts: ProseFact[] }[] = []
  let sentence: ProseFact[] = []
  let open: (typeof found)[number] | null = null
  for (const fact of facts.filter(isProseTarget)) {
    const before = sentence.at(-1)
    if (before === undefined || !isSameSentence(before, fact, text)) {
      sentence = [fact]
      open = null
      continue
    }
    const gap = between(before, fact, text)
    if (gap.includes('其中') || fact.target.quote.startsWith('其中')) {
      const whole = nearest(sentence, measureWord(fact))
      open = whole === null ? null : { whole, parts: [fact] }
      if (open) found.push(open)
    } else if (open && measureWord(open.whole) === measureWord(fact) && continuesList(fact, gap)) open.parts.push(fact)
    else open = null
    sentence.push(fact)
  }
  return found
}

const FARTHEST_WHOLE = 8

const nearest = (sentence: readonly ProseFact[], word: string): ProseFact | null => {
  for (let at = sentence.length - 1; at >= Math.max(0, sentence.length - FARTHEST_WHOLE); at--)
    if (measureWord(sentence[at]!) === word) return sentence[at]!
  return null
}
