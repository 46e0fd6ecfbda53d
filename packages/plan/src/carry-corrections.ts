import { groupBy } from '@tongtu/kernel'
import type { DraftMeasure, Goal, Target } from './plan-draft.ts'
import type { Correction } from './review/find-corrections.ts'
import { samePromise } from './same-promise.ts'

/** What carrying looks at in the plan in force: its items with what was corrected in them. */
export interface CorrectedPlan {
  readonly goals: readonly CorrectedGoal[]
  readonly measures: readonly CorrectedMeasure[]
}
interface CorrectedGoal {
  readonly id: string
  readonly title: string
  readonly targets: readonly CorrectedTarget[]
}
interface CorrectedMeasure {
  readonly id: string
  readonly title: string | null
  readonly printedTitle: string | null
  readonly targets: readonly CorrectedTarget[]
}
interface CorrectedTarget extends Target {
  readonly id: string
  readonly correction: Correction | null
}

/**
 * What becomes of an earlier correction: carried into the new version, dropped by the reviewer, or overtaken, because
 * the new document reads otherwise at its place. `key` is the target's id, or the measure's for its title; `itemId` is
 * of the draft. `recognised` is what the new document has there; null for a target that a person had added.
 */
export type EarlierCorrection = {
  readonly key: string
  readonly itemId: string
  readonly fate: 'carried' | 'dropped' | 'overtaken'
} & (
  | { readonly kind: 'title'; readonly corrected: string | null; readonly recognised: string | null }
  | { readonly kind: 'target'; readonly corrected: Target; readonly recognised: Target | null }
)

interface Items {
  readonly goals: readonly Goal[]
  readonly measures: readonly DraftMeasure[]
}

/** The draft that shall renew a plan, as recognised and as reviewed. */
export interface RenewingDraft {
  readonly recognised: Items
  readonly reviewed: Items & { readonly period: { readonly to: string } | null }
  readonly text: string
}

/** The reviewed items with the earlier corrections in them, and what became of each. */
export interface CarriedDraft extends Items {
  readonly corrections: readonly EarlierCorrection[]
}

/**
 * Carries the corrections of a plan into the draft that renews it: each where the new document reads as it read when
 * it was corrected and the reviewer left it so. `continues` goes from the draft's measure to the plan's; a goal
 * continues the one of the same title. A target that a person had added stays. What is `dropped` is left as recognised.
 */
export function carryCorrections(
  plan: CorrectedPlan,
  { recognised, reviewed, text }: RenewingDraft,
  continues: ReadonlyMap<string, string>,
  dropped: readonly string[],
): CarriedDraft {
  const off = new Set(dropped)
  const corrections: EarlierCorrection[] = []
  const origins = new Map([...recognised.goals, ...recognised.measures].map((item) => [item.id, item]))
  const fateOf = (key: string) => (off.has(key) ? 'dropped' : 'carried')

  const carryTargets = (old: readonly CorrectedTarget[], item: Goal | DraftMeasure): readonly Target[] => {
    const targets = [...item.targets]
    const added: Target[] = []
    const taken = new Set<number>()
    for (const { id: key, correction, ...corrected } of old) {
      if (!correction || targets.some((one) => sameWording(one, corrected))) continue
      const note = { key, itemId: item.id, kind: 'target', corrected } as const
      if (correction.recognised === null) {
        corrections.push({ ...note, fate: fateOf(key), recognised: null })
        if (!off.has(key)) added.push(placed(corrected, item, text, reviewed.period?.to))
        continue
      }
      const origin = correction.recognised
      const at = targets.findIndex((one, index) => !taken.has(index) && sameWording(one, origin))
      const here = targets[at]
      if (here) {
        taken.add(at)
        corrections.push({ ...note, fate: fateOf(key), recognised: here })
        const due = corrected.dueFrom === 'plan' && here.dueFrom === 'plan' ? here.due : corrected.due
        if (!off.has(key)) targets[at] = { ...corrected, due, span: here.span, quote: here.quote }
      } else if (!origins.get(item.id)?.targets.some((one) => sameWording(one, origin))) {
        corrections.push({ ...note, fate: 'overtaken', recognised: origin })
      }
    }
    return added.length === 0 ? targets : [...targets, ...added].sort((a, b) => a.span[0] - b.span[0])
  }

  const carryTitle = (old: CorrectedMeasure, measure: DraftMeasure): string | null => {
    const { title } = measure
    const read = origins.get(measure.id)?.title ?? null
    if (old.title === old.printedTitle || title === old.title || title !== read) return title
    const fate = title === old.printedTitle ? fateOf(old.id) : 'overtaken'
    corrections.push({ key: old.id, itemId: measure.id, kind: 'title', fate, corrected: old.title, recognised: title })
    return fate === 'carried' ? old.title : title
  }

  const waiting = groupBy([...plan.goals].reverse(), ({ title }) => bare(title))
  const goals = reviewed.goals.map((goal) => {
    const old = waiting.get(bare(goal.title))?.pop()
    return old ? { ...goal, targets: carryTargets(old.targets, goal) } : goal
  })
  const ofPlan = new Map(plan.measures.map((measure) => [measure.id, measure]))
  const measures = reviewed.measures.map((measure) => {
    const old = ofPlan.get(continues.get(measure.id) ?? '')
    if (!old) return measure
    return { ...measure, title: carryTitle(old, measure), targets: carryTargets(old.targets, measure) }
  })
  return { goals, measures, corrections }
}

/** Whether two targets read alike; a date that is the plan's own end is not part of their words. */
function sameWording(a: Target, b: Target): boolean {
  const dateless = (target: Target) => (target.dueFrom === 'plan' ? { ...target, due: null } : target)
  return samePromise(dateless(a), dateless(b))
}

/** An added target at its words in the new text, or at the end of its item where they are not found. */
function placed(target: Target, { span: [from, to] }: Goal | DraftMeasure, text: string, end?: string): Target {
  const at = target.quote === '' ? -1 : text.slice(from, to).indexOf(target.quote)
  const due = target.dueFrom === 'plan' ? (end ?? target.due) : target.due
  if (at < 0) return { ...target, due, quote: '', span: [to, to] }
  return { ...target, due, span: [from + at, from + at + target.quote.length] }
}

function bare(title: string): string {
  return title.replace(/\s+/g, '')
}
