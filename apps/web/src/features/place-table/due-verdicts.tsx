import { t } from '../../app/locale/messages.ts'

/** Milliseconds after which an answer in which verdicts are due is asked for again. */
const AGAIN = 3000

/** Asks again as long as verdicts are due: `due` counts those of an answer. */
export function untilJudged<Answer>(due: (answer: Answer) => number) {
  return ({ state }: { readonly state: { readonly data: Answer | undefined } }) =>
    state.data !== undefined && due(state.data) > 0 ? AGAIN : false
}

/** What stands in a cell whose verdict is due: neither the one before nor nothing. */
export function DueMark() {
  return <span className="quiet">{t('places.due')}</span>
}
