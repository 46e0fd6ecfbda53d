import { today } from '../../app/china-day.ts'
import { ReturnCard } from './return-card.tsx'
import { ReturnDecisions, type ReturnDecisionsProps } from './return-decisions.tsx'

/** The step by which the office enters what a unit dictates (代填). */
export const ENTER = 'enter_for_unit'

/** A return that its unit has not made: the office writes down what the unit dictates, or ends the duty. */
export function DictatedReturn(props: ReturnDecisionsProps) {
  const { row, decide } = props
  return (
    <>
      <ReturnCard
        row={row}
        send={() => decide(ENTER, {})}
        today={today()}
        dictated={row.acts.find(({ event }) => event === ENTER)?.name ?? null}
      />
      <ReturnDecisions {...props} />
    </>
  )
}
