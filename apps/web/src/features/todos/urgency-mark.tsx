import type { Todo } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import './urgency-mark.css'

const SHAPES: Readonly<Record<Todo['urgency'], string>> = {
  returned: '↩',
  late: '■',
  today: '▲',
  soon: '△',
  later: '○',
}

/** Shape and word of how pressing something is; colour comes last. */
export function UrgencyMark({ urgency }: { readonly urgency: Todo['urgency'] }) {
  return (
    <span className={`urgency urgency-${urgency}`}>
      <i aria-hidden="true">{SHAPES[urgency]}</i> {t(`todo.urgency.${urgency}`)}
    </span>
  )
}
