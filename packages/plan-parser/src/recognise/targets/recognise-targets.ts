import type { Diagnostic } from '@tongtu/kernel'
import { type CleanText, type Range, toSource } from '../../normalise/clean-text.ts'
import { type Clause, splitClauses } from './clause.ts'
import { closingDeadline } from './closing-deadline.ts'
import { isCountedBehind } from './counted-behind.ts'
import { findFigures } from './find-figures.ts'
import type { FoundTarget, TargetContext } from './found-target.ts'
import { splitGoalList } from './goal-list.ts'
import { splitMixedList } from './mixed-list.ts'
import { readFigures } from './read-figures.ts'
import { readWorded } from './read-worded.ts'
import { freshState, nextSentence, readTime } from './sentence-state.ts'
import { projectWorkedOn } from './worked-on.ts'

export interface RecognisedTargets {
  /** In the order of the text; a target's range covers its words from its subject to the end of its figure. */
  readonly targets: readonly FoundTarget[]
  readonly diagnostics: readonly Diagnostic[]
}

/** 生态环境持续改善。 at the head of a paragraph of goals sums up what the sentences behind it promise. */
const isHeading = ({ sentence, mark, text, from, to }: Clause, { inGoals }: TargetContext, range: Range): boolean =>
  inGoals === true &&
  sentence <= 1 &&
  from <= range.from + DASH.length &&
  to < range.to - 1 &&
  mark === '。' &&
  text.length <= LONGEST_HEADING
const DASH = '——'
const LONGEST_HEADING = 24
const NOTHING = { targets: [], doubts: [] } as const

/** As many quantities as 分别增长 speaks of at once. */
const MOST_TOLD = 4
/** 改造渔港12座,其中:1座大港: parts of what was counted last follow. */
const OF_WHICH = /^其中$/
const NUMERIC = /[0-9一二两三四五六七八九十百千万亿]/

/**
 * Finds what a stretch of prose promises as figures and states. Works clause by clause: a clause without digits and
 * without a word of state costs two scans. Accepts any text; doubts about damaged figures come back as diagnostics.
 */
export const recogniseTargets = (clean: CleanText, range: Range, context: TargetContext): RecognisedTargets => {
  const targets: FoundTarget[] = []
  const diagnostics: Diagnostic[] = []
  let state = freshState(-1, context)
  let sentenceFrom = 0
  let closedTo = 0
  for (const clause of splitClauses(clean, range).flatMap(splitGoalList).flatMap(splitMixedList)) {
    const opens = clause.sentence !== state.sentence
    if (opens) {
      state = nextSentence(state, clause.sentence, context)
      sentenceFrom = targets.length
    }
    const time = readTime(clause, state, context)
    const due = closingDeadline(clause, time)
    let closes = false
    if (due !== null) {
      // a sentence that is nothing but a deadline closes all that was promised since the last of its kind
      for (let i = opens ? closedTo : Math.max(closedTo, sentenceFrom); i < targets.length; i++) {
        closes ||= targets[i]!.due === due.slice(0, 4)
        if (targets[i]!.dueFrom !== 'plan') continue
        targets[i] = { ...targets[i]!, due, dueFrom: 'text' }
        closes = true
      }
      closedTo = targets.length
    }
    const figures = NUMERIC.test(clause.mask) ? findFigures(clause.mask) : []
    const numeric = figures.length > 0 ? readFigures(clause, figures, time, state) : null
    if (!numeric?.targets.length) {
      state.counting = false
      state.counted = OF_WHICH.test(clause.text) && state.metric !== null
    }
    const worded =
      closes || isHeading(clause, context, range)
        ? NOTHING
        : readWorded(clause, numeric?.targets ?? [], time, state, context)
    for (const doubt of [...(numeric?.doubts ?? []), ...worded.doubts]) {
      const { from, to, ...rest } = doubt
      diagnostics.push({ ...rest, span: toSource(clean, { from, to }) })
    }
    const found = [...(numeric?.targets ?? []), ...worded.targets]
    if (numeric?.targets.length && isCountedBehind(targets.at(-1), clause)) targets.pop()
    if (found.length > 1) found.sort((a, b) => a.from - b.from || a.to - b.to)
    targets.push(...found)
    if (numeric) state.told = [...state.told, ...numeric.targets.map(({ metric }) => metric)].slice(-MOST_TOLD)
    state.linked = clause.mark !== ';'
    state.promised = found.at(-1)?.metric ?? ''
    if (!clause.aside) {
      state.previous = clause.text
      if (found.length === 0) state.thing = projectWorkedOn(clause.text) ?? state.thing
    }
  }
  return { targets, diagnostics }
}
