import { t, word } from '../../app/locale/messages.ts'
import { LightMark } from '../lights/light-mark.tsx'
import { boxName, type MapNode } from './map-data.ts'

/** A box: what it is, the worst light on its chain with the count, and how much is done. */
export function MapBox(props: {
  readonly node: MapNode
  readonly dim: boolean
  readonly point: (id: string | null) => void
  readonly open: (id: string) => void
}) {
  const { node, dim, point, open } = props
  const { light, withLight, counted, done } = node.chain
  return (
    <button
      type="button"
      className={`map-box map-${light}${dim ? ' map-dim' : ''}`}
      data-node={node.id}
      onMouseEnter={() => point(node.id)}
      onMouseLeave={() => point(null)}
      onFocus={() => point(node.id)}
      onBlur={() => point(null)}
      onClick={() => open(node.id)}
    >
      <span>{boxName(node)}</span>
      <span className="map-state">
        <LightMark light={light} />
        <span aria-hidden="true">{`${withLight}/${counted}`}</span>
        <span className="hidden-text">{t('map.box.chain', { word: word('light', light), n: withLight, counted })}</span>{' '}
        <span className="map-count">{t('map.box.done', { done, counted })}</span>
      </span>
    </button>
  )
}
