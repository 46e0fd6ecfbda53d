import type { CSSProperties } from 'react'
import type { PlaceMap } from '../../api/types.ts'
import { word } from '../../app/locale/messages.ts'
import { FigureWords } from '../indicators/figure-words.tsx'
import { lightOf } from '../indicators/status-mark.tsx'
import { SHAPES } from '../lights/light-mark.tsx'
import { cellFigure } from '../place-table/cell-figure.ts'
import type { MapProps } from './mapped-place.ts'
import { shortName } from './short-name.ts'

/** One square a place in rough position: name, shape of the light and figure inside. The table holds the same. */
export function TileMap(props: MapProps & { readonly tiles: PlaceMap['tiles'] }) {
  const { places, tiles, lit, light, open } = props
  const top = Math.min(...tiles.map(({ row }) => row))
  const left = Math.min(...tiles.map(({ column }) => column))
  const columns = Math.max(...tiles.map(({ column }) => column)) - left + 1
  const at = new Map(tiles.map((tile) => [tile.code, tile]))
  const placed = places
    .flatMap((place) => {
      const tile = at.get(place.region.code)
      return tile ? [{ place, row: tile.row - top + 1, column: tile.column - left + 1 }] : []
    })
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
  return (
    <ul className={`tile-map${columns > 6 ? ' tile-map-small' : ''}`} style={{ '--columns': columns } as CSSProperties}>
      {placed.map(({ place, row, column }) => {
        const { region, cell, tint } = place
        const status = cell?.status ?? null
        return (
          <li key={region.code} style={{ gridRow: row, gridColumn: column }}>
            <button
              type="button"
              className={`tile ${tint}${lit === region.code ? ' tile-lit' : ''}`}
              title={region.name}
              onClick={() => open(region.code)}
              onMouseEnter={() => light(region.code)}
              onMouseLeave={() => light(null)}
              onFocus={() => light(region.code)}
              onBlur={() => light(null)}
            >
              <span className="tile-name">{shortName(region.name)}</span>
              <span className="tile-figure">
                {status !== null && (
                  <>
                    <i aria-hidden="true">{SHAPES[lightOf(status)]}</i>
                    <span className="hidden-text">{word('light', lightOf(status))}</span>
                  </>
                )}
                <FigureWords figure={cellFigure(cell)} />
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
