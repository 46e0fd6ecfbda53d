import type { DraftIndicator, DraftMeasure, Goal } from '../../plan-draft.ts'
import type { Home } from './fact.ts'

const LONGEST_TITLE = 16

/** A paragraph without a title of its own starts with its date. */
const DATE_ONLY = /^(?:到|至)?\d{4}年(?:底|末)?$/

/** Shortened, and with the inner quotation marks of a title that stands in quotation marks. */
const shorten = (title: string): string => {
  const inner = title.replaceAll('“', '‘').replaceAll('”', '’')
  return inner.length > LONGEST_TITLE ? `${inner.slice(0, LONGEST_TITLE)}…` : inner
}

/** A measure by its printed numeral, else by its title. */
export const homeOfMeasure = ({ id, no, title }: DraftMeasure): Home => ({
  id,
  kind: 'measure',
  title: title ?? '',
  label: no === null ? (title === null ? '未编号举措' : `举措“${shorten(title)}”`) : `第${no}项`,
})

/** A goal by its title. */
export const homeOfGoal = ({ id, title }: Goal): Home => ({
  id,
  kind: 'goal',
  title,
  label: title === '' || DATE_ONLY.test(title) ? '目标段' : `目标“${shorten(title)}”`,
})

/** An indicator by its row number, else by its name. */
export const homeOfIndicator = ({ id, no, name }: DraftIndicator): Home => ({
  id,
  kind: 'indicator',
  title: name,
  label: no === null ? `指标“${shorten(name)}”` : `指标表第${no}行`,
})
