import { type ArchitectureMap, chainOf, mapColumns, neighbours } from '@tongtu/delivery'
import { type KeyboardEvent, useRef, useState } from 'react'
import { t } from '../../app/locale/messages.ts'
import { MapBox } from './map-box.tsx'
import { boxName, columnName } from './map-data.ts'
import './map-grid.css'

/** Beyond so many boxes tracks start folded. */
const MANY = 300
/** Beyond so many boxes they are set smaller on paper. */
const DENSE = 60

/** The sheet as columns; pointing at a box or focusing it lights its whole chain, arrows go along the links. */
export function MapGrid(props: { readonly map: ArchitectureMap; readonly open: (id: string) => void }) {
  const { map, open } = props
  const grid = useRef<HTMLDivElement>(null)
  const [pointed, point] = useState<string | null>(null)
  const chain = pointed === null ? null : chainOf(map.links, pointed)
  const isLit = (id: string) => chain === null || id === pointed || chain.below.has(id) || chain.above.has(id)
  const node = map.nodes.find(({ id }) => id === pointed)
  const columns = mapColumns(map)
  const move = (event: KeyboardEvent) => {
    const next = pointed === null ? undefined : nextBox(map, columns, pointed, event.key)
    if (next === undefined) return
    event.preventDefault()
    grid.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next)}"]`)?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside
    <div
      className={map.nodes.length > DENSE ? 'map-grid map-dense' : 'map-grid'}
      ref={grid}
      onKeyDown={move}
      style={{ '--columns': columns.length, '--paper-columns': paperColumns(columns) } as never}
    >
      <p className="hidden-text" role="status">
        {node && chain && t('map.lit', { title: boxName(node), below: chain.below.size, above: chain.above.size })}
      </p>
      {columns.map(({ level, groups }) => (
        <section
          key={level}
          className={`map-column map-column-${level}`}
          style={{ '--lanes': lanesOf(groups) } as never}
        >
          <h2>{columnName(map, level)}</h2>
          {groups.map((group) => (
            <details key={group.id} open={map.nodes.length <= MANY} className={group.name === null ? 'map-bare' : ''}>
              <summary>{group.name ?? t('map.group.none')}</summary>
              {group.nodes.length === 0 && <p className="caption">{t('map.group.empty')}</p>}
              <ul>
                {group.nodes.map((one) => (
                  <li key={one.id}>
                    <MapBox node={one} dim={!isLit(one.id)} point={point} open={open} />
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </section>
      ))}
    </div>
  )
}

/** Boxes below each other that a sheet of A3 holds. */
const PAPER_ROWS = 12
type Groups = ReturnType<typeof mapColumns>[number]['groups']

/** On paper a long column stands in several lanes, so that the sheet stays one sheet. */
function lanesOf(groups: Groups): number {
  return Math.max(1, Math.ceil(groups.reduce((sum, { nodes }) => sum + nodes.length, 0) / PAPER_ROWS))
}

const paperColumns = (columns: ReturnType<typeof mapColumns>) =>
  columns.map(({ groups }) => `minmax(0, ${lanesOf(groups)}fr)`).join(' ')

/** Where a key leads: right to what the box supports, left to what supports it, up and down within its column. */
function nextBox(map: ArchitectureMap, columns: ReturnType<typeof mapColumns>, id: string, key: string) {
  if (key === 'ArrowRight') return neighbours(map.links, 'up').get(id)?.[0]
  if (key === 'ArrowLeft') return neighbours(map.links, 'down').get(id)?.[0]
  const column = columns
    .map(({ groups }) => groups.flatMap(({ nodes }) => nodes.map((node) => node.id)))
    .find((ids) => ids.includes(id))
  const at = column?.indexOf(id) ?? -1
  return key === 'ArrowDown' ? column?.[at + 1] : key === 'ArrowUp' ? column?.[at - 1] : undefined
}
