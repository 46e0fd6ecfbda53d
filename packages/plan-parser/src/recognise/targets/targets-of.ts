import type { CleanText } from '../../normalise/clean-text.ts'
import type { FoundTarget, TargetContext } from './found-target.ts'
import { type RecognisedTargets, recogniseTargets } from './recognise-targets.ts'

/** Clean text for tests: already normalised, every character stands where it stands. */
export const cleanText = (text: string): CleanText => ({
  text,
  at: Uint32Array.from({ length: text.length }, (_, index) => index),
})

const PLAN: TargetContext = { planDue: '2027', planFrom: '2023' }

/** Recognises one sentence of a plan for 2023—2027. */
export const recogniseIn = (sentence: string, context: TargetContext = PLAN): RecognisedTargets =>
  recogniseTargets(cleanText(sentence), { from: 0, to: sentence.length }, context)

/** One short line for each target: `metric >= 60%`, for worded ones `metric: words`. */
export const targetsOf = (sentence: string, context?: TargetContext): string[] =>
  recogniseIn(sentence, context).targets.map(describeTarget)

const describeTarget = ({ metric, comparator, value, valueTo, unit, words }: FoundTarget): string =>
  value === null
    ? `${metric}: ${words}`
    : `${metric} ${comparator === 'range' ? '' : `${comparator} `}${value}${valueTo === null ? '' : `—${valueTo}`}${unit ?? ''}`
