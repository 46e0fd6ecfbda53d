import { type ArchitectureMap, neighbours } from '@tongtu/delivery'
import { MapBox } from './map-box.tsx'
import './map-grid.css'

/** The sheet on a phone: what stands on top first, below it what it stands on. A box that carries two stands under both. */
export function MapTree(props: { readonly map: ArchitectureMap; readonly open: (id: string) => void }) {
  const { map, open } = props
  const [up, down] = [neighbours(map.links, 'up'), neighbours(map.links, 'down')]
  const byId = new Map(map.nodes.map((node) => [node.id, node]))
  const branch = (ids: readonly string[]) => (
    <ul>
      {ids.map((id) => {
        const node = byId.get(id)
        const under = down.get(id) ?? []
        return (
          node && (
            <li key={id}>
              <MapBox node={node} dim={false} point={() => undefined} open={open} />
              {under.length > 0 && branch(under)}
            </li>
          )
        )
      })}
    </ul>
  )
  return <div className="map-tree">{branch(map.nodes.filter(({ id }) => !up.has(id)).map(({ id }) => id))}</div>
}
