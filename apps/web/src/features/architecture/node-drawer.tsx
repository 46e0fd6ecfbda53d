import { type ArchitectureMap, neighbours } from '@tongtu/delivery'
import { Drawer } from 'antd'
import { Link } from 'react-router'
import { t, word } from '../../app/locale/messages.ts'
import { LightMark } from '../lights/light-mark.tsx'
import { boxName } from './map-data.ts'

/** Why a box stands as it does, and what it stands on; leads to the measure and to the reasons of its light. */
export function NodeDrawer(props: {
  readonly map: ArchitectureMap
  readonly id: string
  /** The address of the place. */
  readonly placePath: string
  readonly open: (id: string) => void
  readonly close: () => void
}) {
  const { map, id, placePath, open, close } = props
  const node = map.nodes.find((one) => one.id === id)
  if (!node) return null
  const { chain, measureId } = node
  const linked = (ids: readonly string[] = []) => map.nodes.filter((one) => ids.includes(one.id))
  const list = (nodes: readonly (typeof node)[]) =>
    nodes.length === 0 ? (
      <p className="quiet">{t('map.node.none')}</p>
    ) : (
      <ul>
        {nodes.map((one) => (
          <li key={one.id}>
            <button type="button" className="link-button" onClick={() => open(one.id)}>
              {boxName(one)}
            </button>{' '}
            <LightMark light={one.chain.light} />
          </li>
        ))}
      </ul>
    )
  return (
    <Drawer open title={boxName(node)} size={480} onClose={close}>
      <dl className="map-node-facts">
        <dt>{t('map.node.own')}</dt>
        <dd>{node.light === null ? t('map.node.own.none') : <LightMark light={node.light} />}</dd>
        <dt>{t('map.node.chain')}</dt>
        <dd>
          {t('map.node.chain.words', {
            word: word('light', chain.light),
            counted: chain.counted,
            n: chain.withLight,
            done: chain.done,
          })}
        </dd>
        {chain.steps && <dd>{t('map.node.steps', { ...chain.steps })}</dd>}
        <dt>{t('map.node.below')}</dt>
        <dd>{list(linked(neighbours(map.links, 'down').get(id)))}</dd>
        <dt>{t('map.node.above')}</dt>
        <dd>{list(linked(neighbours(map.links, 'up').get(id)))}</dd>
      </dl>
      {measureId !== null && (
        <p className="map-keys">
          <Link to={`${placePath}/measures/${measureId}?year=${map.year}`}>{t('map.node.measure')}</Link>
        </p>
      )}
    </Drawer>
  )
}
