import { t } from '../../app/locale/messages.ts'
import type { ReturnSaveState } from './use-return-draft.ts'

/** How safely the words are stored; a refusal says why. */
export function SaveNote(props: {
  readonly state: ReturnSaveState
  readonly refusal: string | null
  /** Whether anything was ever said: a blank return is not called stored. */
  readonly touched: boolean
}) {
  const bad = props.state === 'refused' || props.state === 'offline'
  return (
    <span className={bad ? 'problem' : 'caption'} role="status">
      {props.touched && (props.state === 'refused' ? props.refusal : t(`returns.save.${props.state}`))}
    </span>
  )
}
