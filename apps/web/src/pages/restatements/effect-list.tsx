import type { ReactNode } from 'react'
import type { RestatementEffect } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { StatusMark } from '../../features/indicators/status-mark.tsx'

/** Verdicts that change: the one of before beside the one of after. */
export function EffectList(props: {
  readonly effects: readonly RestatementEffect[]
  readonly name: (effect: RestatementEffect) => ReactNode
}) {
  return (
    <ul className="effect-list">
      {props.effects.map((effect) => (
        <li key={`${effect.indicator} ${effect.year}`}>
          {props.name(effect)} {t('word.year', { year: effect.year })}
          {effect.before === null ? t('word.none') : <StatusMark status={effect.before} />} →{' '}
          {effect.after === null ? t('word.none') : <StatusMark status={effect.after} />}
        </li>
      ))}
    </ul>
  )
}
