import { t } from '../../app/locale/messages.ts'

/** How often a measure's year was adjusted; opens and closes the list of it. */
export function AdjustmentsButton(props: {
  readonly adjusted: number
  readonly open: boolean
  readonly toggle: () => void
}) {
  return (
    <button type="button" className="link-button" aria-expanded={props.open} onClick={props.toggle}>
      {t('assignments.adjusted', { n: props.adjusted })}
    </button>
  )
}
