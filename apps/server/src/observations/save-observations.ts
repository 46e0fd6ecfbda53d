import { recompute } from '../computed/recompute.ts'
import { settingOf } from '../computed/setting.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import type { Regions } from '../regions/regions.ts'
import { regionsWithin } from '../regions/regions-within.ts'
import { checkCells } from './checks/check-cells.ts'
import { cellKey, contextOf, type EntryContext, standingOf } from './entry-context.ts'
import { type FigureKey, keyText } from './figure-key.ts'
import { figureOf } from './figure-of.ts'
import type { FoundObservation } from './find-observations.ts'
import { observationInRow } from './in-row.ts'
import type { ObservationCell, SavedCell, SaveObservations } from './schema.ts'
import { type NewObservation, takeFigures, withdrawObservations, writeObservations } from './write-observations.ts'

/**
 * Keeps cells of the entry grid, each for itself: one that is refused says why and what to do, and leaves the others as
 * they are saved. An empty cell without a reason takes a figure back.
 * @returns what became of each cell, in the order in which they came, with the figure that now stands and what is odd
 * about it
 */
export async function saveObservations(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  { cells }: SaveObservations,
): Promise<SavedCell[]> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const { context, refused } = await saveCells(tx, regions, actor, cells, { at })
    const standing = await standingOf(tx, cells, context)
    const saved = cells.map((cell, index) => resultOf(cell, refused.get(index), standing, context))
    const stand = saved.map(({ observation, ...cell }) => ({ ...cell, raw: observation?.value ?? '' }))
    const remarks = await checkCells(tx, actor, stand)
    return saved.map((cell, at) => ({ ...cell, remarks: remarks[at] ?? [] }))
  })
}

/** Which cells were not written and why, by their place among all; the context is from before writing. */
export interface SavedCells {
  readonly context: EntryContext
  readonly refused: ReadonlyMap<number, AppError>
}

/** The same within a transaction of the caller; figures that are made up are marked `demo`. */
export async function saveCells(
  tx: Tx,
  regions: Regions,
  actor: Actor,
  cells: readonly ObservationCell[],
  { at, demo = false }: { readonly at: Date; readonly demo?: boolean },
): Promise<SavedCells> {
  await takeFigures(tx, actor.place.id)
  const today = chinaDay(at)
  const context = await contextOf(tx, actor, cells, { today, regionOf: regionsWithin(regions, actor.place, today) })
  const figures: NewObservation[] = []
  const withdrawn: FigureKey[] = []
  const taken = new Set<string>()
  const refused = new Map<number, AppError>()
  cells.forEach((cell, index) => {
    try {
      const figure = figureOf(cell, context)
      const key = figure ?? cellKey(cell, context)
      if (taken.has(keyText(key)))
        throw new AppError(422, 'TT-I-006', '同一指标同一期别送来两次，只存了前一次；请删去重复的一行')
      taken.add(keyText(key))
      if (figure) figures.push(demo ? { ...figure, demo } : figure)
      else withdrawn.push(key)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refused.set(index, error)
    }
  })
  const writer = { placeId: actor.place.id, userId: actor.userId, at }
  await writeObservations(tx, figures, writer)
  await withdrawObservations(tx, withdrawn, writer)
  if (taken.size > 0) {
    await recompute(tx, settingOf(regions, actor.place, at), [...figures, ...withdrawn])
    const details = { saved: figures.length, withdrawn: withdrawn.length, cells: [...taken].slice(0, 50) }
    await recordEvent(tx, actor, { action: 'observations_saved', subject: 'observations', details }, at)
  }
  return { context, refused }
}

function resultOf(
  cell: ObservationCell,
  refusal: AppError | undefined,
  standing: ReadonlyMap<string, FoundObservation>,
  context: EntryContext,
): SavedCell {
  const key = cellKey(cell, context)
  const { series: _, ...observation } = standing.get(keyText(key)) ?? { series: null }
  return {
    indicator: cell.indicator,
    region: key.region,
    period: cell.period,
    done: refusal === undefined,
    code: refusal?.code ?? null,
    message: refusal?.message ?? null,
    observation:
      'period' in observation
        ? observationInRow(observation, context.indicators.get(cell.indicator)?.scale ?? null)
        : null,
    remarks: [],
  }
}
