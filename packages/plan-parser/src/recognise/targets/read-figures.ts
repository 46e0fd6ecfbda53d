import { countsAll } from './all-of-them.ts'
import { isCadence } from './cadence.ts'
import type { Clause } from './clause.ts'
import { countedTarget } from './counted-target.ts'
import type { Doubt } from './doubt.ts'
import { doneWithin, REACHES, roleOf } from './figure-role.ts'
import type { Figure } from './find-figures.ts'
import type { FoundTarget } from './found-target.ts'
import { fundSize } from './fund-size.ts'
import { isGrant, isPaidByCase, isRewarded, speaksOfGrants } from './grant.ts'
import { nameSubject, stripDate } from './name-metric.ts'
import { REPORTED } from './name-stated.ts'
import { namedProjects } from './named-projects.ts'
import { redLine } from './red-line.ts'
import { scopeEnd } from './scope.ts'
import type { ClauseTime, SentenceState } from './sentence-state.ts'
import { setAside } from './set-aside.ts'
import { shareTarget } from './share-target.ts'
import { splitBehindVerb, splitByPlace } from './split-by-place.ts'
import { splitRespectively } from './split-respectively.ts'
import { type Base, statedTargets } from './stated-targets.ts'

export interface ReadFigures {
  readonly targets: readonly FoundTarget[]
  readonly doubts: readonly Doubt[]
}

/** 从2020年的, 由“十四五”末期的, 由每亩: where the base of a change begins. */
const FROM_BASE =
  /(?:分别)?[由从](?:(?:20\d\d年|“?十[二三四五六]五”?(?:期?末期?)?).{0,3}|每(?:[人亩户吨头月年]|平方米|立方米){1,2}(?:每[月年日])?|平均|(?:原来|现在|目前|原先)的?|原)?$/

const CONNECTOR = /^(?:、|和|及|以及|与|,)?$/

/** 任务1:…: a bare number before a colon. */
const numbersWhatFollows = ({ mark, text }: Clause, { unit, to }: Figure): boolean =>
  mark === ':' && unit === null && to >= text.length

const addBase = (base: Base | null, { value, unit }: Figure, from: number): Base => ({
  values: [...(base?.values ?? []), value + (unit ?? '')],
  from: base?.from ?? from,
})

/** Reads every figure of a clause that is a promise; figures of names, conditions, grants and reports are passed over. */
export const readFigures = (
  clause: Clause,
  figures: readonly Figure[],
  time: ClauseTime,
  state: SentenceState,
): ReadFigures => {
  const places =
    splitByPlace(clause, figures, time) ??
    splitBehindVerb(clause, figures, time) ??
    splitRespectively(clause, figures, time)
  if (places) return { targets: places, doubts: [] }
  const { mask, text } = clause
  const targets: FoundTarget[] = []
  const doubts: Doubt[] = []
  let floor = 0
  let countedTo = -1
  let verb = ''
  let base: Base | null = null
  const grants = speaksOfGrants(mask)

  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index]!
    if (figure.at < floor || numbersWhatFollows(clause, figure)) continue
    const told = countsAll(clause, figure) ? figure.to : scopeEnd(clause, figure)
    if (told !== null) {
      floor = told
      continue
    }
    const whole = time.past(figure.at)
      ? null
      : (redLine(clause, time, figure, floor) ??
        setAside(clause, time, figure, floor) ??
        fundSize(clause, time, figure, floor) ??
        namedProjects(clause, time, figure, floor))
    if (whole) {
      targets.push(whole)
      state.metric = whole.metric
      state.unit = whole.unit
      floor = whole.to - clause.from
      continue
    }
    const role = roleOf(clause, figures, index, floor)
    if (role === null || role === 'modifier' || isCadence(clause, figure)) continue
    if (isPaidByCase(state.previous, figure) || isRewarded(figure, mask.slice(figure.to))) continue
    const isShare = role === 'share' && REACHES.test(mask.slice(figure.to))
    const spoken = mask.slice(floor, base?.from ?? figure.binding?.from ?? figure.at)
    if (time.past(figure.at) || (grants && role !== 'base' && !isShare && isGrant(spoken, figure))) {
      if (role === 'stated' && !figure.binding?.change) {
        const reported = nameSubject(
          stripDate(text.slice(floor, figure.binding?.from ?? figure.at)).replace(REPORTED, ''),
        )
        if (reported !== '') {
          state.metric = reported
          state.unit = figure.unit
        }
      }
      if (role !== 'base') {
        floor = figure.to
        base = null
      }
      continue
    }
    if (role === 'base') {
      const from = text.slice(floor, figure.at).search(FROM_BASE)
      base = addBase(base, figure, from < 0 ? (figure.binding?.from ?? figure.at) : floor + from)
      continue
    }
    if (role === 'share') {
      const target = shareTarget(clause, time, figure, floor, doubts)
      if (target) {
        targets.push(target)
        state.metric = target.metric
        state.unit = target.unit
      }
      floor = Math.max(figure.to, target ? target.to - clause.from : 0)
      continue
    }
    if (role === 'counted') {
      const found = countedTarget(clause, time, state, figures, index, floor, verb, targets.length > 0)
      if (found) {
        targets.push(found.target)
        verb = found.verb
        floor = found.target.to - clause.from
        countedTo = floor
      }
      continue
    }
    // figures that stand side by side share what stands before them
    const group = [figure]
    while (index + 1 < figures.length) {
      const next = figures[index + 1]!
      if (
        !CONNECTOR.test(mask.slice(group.at(-1)!.to, next.at)) ||
        roleOf(clause, figures, index + 1, group.at(-1)!.to) !== 'stated'
      )
        break
      group.push(next)
      index++
    }
    const found = statedTargets(clause, time, state, group, floor, verb, base)
    targets.push(...found.targets)
    doubts.push(...found.doubts)
    if (found.verb !== null) verb = found.verb
    floor = group.at(-1)!.to
    floor += doneWithin(mask.slice(floor))?.length ?? 0
    base = null
  }
  state.counting =
    verb !== '' || (targets.length > 0 && targets.at(-1)!.to - clause.from >= text.length - 1 && state.counting)
  state.counted = countedTo >= text.length - 1
  state.verb = verb
  return { targets, doubts }
}
