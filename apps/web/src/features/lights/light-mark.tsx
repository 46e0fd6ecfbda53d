import type { Light } from '@tongtu/delivery'
import { word } from '../../app/locale/messages.ts'
import './light-mark.css'

/** The shape of each light: it tells them apart without colour. */
export const SHAPES: Readonly<Record<Light, string>> = {
  on_track: '●',
  at_risk: '▲',
  off_track: '■',
  done: '✓',
  no_data: '○',
}

/** A light as shape and word; colour comes last. */
export function LightMark({ light }: { readonly light: Light }) {
  return (
    <span className={`light light-${light}`}>
      <i aria-hidden="true">{SHAPES[light]}</i> {word('light', light)}
    </span>
  )
}
