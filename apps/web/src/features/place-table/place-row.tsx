import { memo } from 'react'
import type { IndicatorRow, TableRegion, VerdictRow } from '../../api/types.ts'
import { IndicatorName } from '../indicators/indicator-name.tsx'
import { indicatorPath } from '../indicators/indicator-path.ts'
import { TargetCell } from '../indicators/indicator-table.tsx'
import type { CellView } from './cell-views.ts'
import { originText } from './origin-key.ts'
import { cellTint, PlaceCell } from './place-cell.tsx'

export interface PlaceRowProps {
  readonly row: IndicatorRow
  readonly verdicts: VerdictRow
  readonly regions: readonly TableRegion[]
  readonly view: CellView
  readonly ahead: boolean
  /** The last period for which the table prints a target. */
  readonly milestone: string | null
  readonly isPart: boolean
  /** What stands in the address beside the open origin. */
  readonly search: string
  readonly code: string
  readonly planId: string
  readonly year: number
}

/**
 * An indicator in its places. Cells are plain links, because a table may have thousands: what a click does, the table
 * says. Drawn again only when something of it changes.
 */
export const PlaceRow = memo(function PlaceRow(props: PlaceRowProps) {
  const { row, verdicts, regions, view, ahead, milestone, isPart, search, code, planId, year } = props
  const { id } = row.indicator
  const to = indicatorPath(code, id, new URLSearchParams(search), { plan: planId, year })
  const due = new Set(verdicts.due)
  return (
    <tr data-row={id} className={isPart ? 'indicator-part' : ''}>
      <th scope="row">
        <IndicatorName indicator={row.indicator} to={to} />
      </th>
      <td className="num place-target">
        {milestone !== null && <TargetCell row={row} period={milestone} planPath={`/r/${code}/plans/${planId}`} />}
      </td>
      {regions.map((region, at) => {
        const cell = verdicts.cells[at] ?? null
        const isDue = due.has(region.code)
        const origin = originText({ indicator: id, region: region.code })
        return (
          <td key={region.code} className={`num place-cell ${isDue ? '' : cellTint(cell, ahead)}`}>
            <a href={`?${search}&origin=${origin}`} data-cell={origin} tabIndex={-1}>
              <PlaceCell {...{ cell, view, ahead, isDue }} row={verdicts} />
            </a>
          </td>
        )
      })}
    </tr>
  )
})
