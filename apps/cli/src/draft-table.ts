import type { PlanDraft, Target } from '@tongtu/plan'

/** A draft as text for reading in a terminal: one line for each measure, its targets below it. */
export const draftTable = (draft: PlanDraft): string => {
  const targets = [...draft.goals, ...draft.measures].reduce((sum, owner) => sum + owner.targets.length, 0)
  const summary = `举措${draft.measures.length}项，目标${targets}个，指标${draft.indicators.length}行，识别疑点${draft.diagnostics.length}处（体检另用 check）`
  const goals = draft.goals.map(({ title, targets: own }) => [`—\t${title}`, ...own.map(targetLine)].join('\n'))
  const measures = draft.measures.map((measure) => {
    const { leadUnits, supportingUnits, title, span, due } = measure
    const units = [leadUnits, supportingUnits].map((list) => list.map(({ name }) => name).join('、') || '—')
    const name = title ?? draft.source.text.slice(span[0], Math.min(span[1], span[0] + 30)).replace(/\s+/gu, ' ')
    return [
      `${measure.no ?? '—'}\t${name}\t牵头 ${units[0]}\t配合 ${units[1]}\t${due ?? '—'}`,
      ...measure.targets.map(targetLine),
    ].join('\n')
  })
  return [draft.title, summary, '', ...goals, ...measures].join('\n')
}

const targetLine = ({ metric, perUnit, comparator, value, valueTo, unit, words, due }: Target): string => {
  const figure =
    value === null
      ? (words ?? '')
      : `${comparator === 'range' ? '' : comparator} ${value}${valueTo === null ? '' : `—${valueTo}`}${unit ?? ''}`
  return `\t· ${perUnit ? `${perUnit} ` : ''}${metric}\t${figure.trim()}\t${due ?? '—'}`
}
