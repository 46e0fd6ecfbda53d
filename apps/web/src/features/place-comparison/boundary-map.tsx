import type { PlaceMap } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { madeText } from '../indicators/figure-text.ts'
import { lightOf } from '../indicators/status-mark.tsx'
import { SHAPES } from '../lights/light-mark.tsx'
import { cellFigure } from '../place-table/cell-figure.ts'
import type { MapProps } from './mapped-place.ts'
import { shortName } from './short-name.ts'

type Boundaries = NonNullable<PlaceMap['boundaries']>

/** The places by their boundaries, with name, shape and figure at the middle of each. The table holds the same. */
export function BoundaryMap(props: MapProps & { readonly boundaries: Boundaries }) {
  const { places, boundaries, lit, light, open } = props
  const { shapes } = boundaries
  const box = boxOf(shapes.flatMap(({ rings }) => rings.flat()))
  const size = Math.max(box.width, box.height) / 34
  const at = new Map(places.map((place) => [place.region.code, place]))
  return (
    <svg
      className="boundary-map"
      viewBox={`${box.x - size} ${box.y - size} ${box.width + 2 * size} ${box.height + 2 * size}`}
    >
      <title>{t('compared.map')}</title>
      {shapes.map(({ code, rings }) => {
        const place = at.get(code)
        if (!place) return null
        const { region, cell, tint } = place
        const figure = cellFigure(cell)
        const status = cell?.status ?? null
        const middle = middleOf(rings)
        return (
          // biome-ignore lint/a11y/useSemanticElements: a shape in a drawing cannot be a button of HTML
          <g
            key={code}
            role="button"
            tabIndex={0}
            className={`boundary ${tint}${lit === code ? ' boundary-lit' : ''}`}
            onClick={() => open(code)}
            onKeyDown={({ key }) => key === 'Enter' && open(code)}
            onMouseEnter={() => light(code)}
            onMouseLeave={() => light(null)}
            onFocus={() => light(code)}
            onBlur={() => light(null)}
          >
            <path d={rings.map(pathOf).join('')} fillRule="evenodd" />
            <text x={middle.x} y={middle.y} fontSize={size} textAnchor="middle">
              <tspan x={middle.x}>{shortName(region.name)}</tspan>
              <tspan x={middle.x} dy="1.2em">
                {status !== null && (
                  <>
                    {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a span of a drawing takes no focus */}
                    <tspan aria-hidden="true">{SHAPES[lightOf(status)]} </tspan>
                    {/* Said, not drawn: the shape says it to the eye. */}
                    <tspan fontSize="0">{word('light', lightOf(status))} </tspan>
                  </>
                )}
                {figure?.value ? madeText(figure.value) : t('word.none')}
              </tspan>
            </text>
          </g>
        )
      })}
    </svg>
  )
}

type Ring = Boundaries['shapes'][number]['rings'][number]

const pathOf = (ring: Ring) => `M${ring.map((point) => point.join(' ')).join('L')}Z`

function boxOf(points: Ring) {
  const xs = points.map(([x = 0]) => x)
  const ys = points.map(([, y = 0]) => y)
  const low = (values: readonly number[]) => values.reduce((least, value) => Math.min(least, value), Number.MAX_VALUE)
  const high = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0)
  return { x: low(xs), y: low(ys), width: high(xs) - low(xs), height: high(ys) - low(ys) }
}

/** The middle of the largest part: islands do not draw the name off the land. */
function middleOf(rings: readonly Ring[]): { readonly x: number; readonly y: number } {
  const boxes = rings.map(boxOf).toSorted((a, b) => b.width * b.height - a.width * a.height)
  const { x = 0, y = 0, width = 0, height = 0 } = boxes[0] ?? {}
  return { x: x + width / 2, y: y + height / 2 }
}
