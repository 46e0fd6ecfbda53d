import { readFigure } from '@tongtu/delivery'
import { lastDayOf, periodName } from '@tongtu/kernel'
import { onlyUnit } from '../cases/only-unit.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import { type EnteredIndicator, findEntered } from './find-entered.ts'
import { type FoundObservation, findObservations } from './find-observations.ts'
import type { ObservationCell, SavedCell, SaveObservations } from './schema.ts'
import {
  type FigureKey,
  keyText,
  type NewObservation,
  takeFigures,
  withdrawObservations,
  writeObservations,
} from './write-observations.ts'

/**
 * Keeps cells of the entry grid, each for itself: one that is refused says why and what to do, and leaves the others as
 * they are saved. An empty cell without a reason takes a figure back.
 * @returns what became of each cell, in the order in which they came, with the figure that now stands
 */
export async function saveObservations(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  { cells }: SaveObservations,
): Promise<SavedCell[]> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    await takeFigures(tx, actor.place.id)
    const context = await contextOf(tx, actor, cells, chinaDay(at))
    const taken = new Map<string, { readonly key: FigureKey; readonly figure: NewObservation | null }>()
    const refused = new Map<number, AppError>()
    cells.forEach((cell, index) => {
      try {
        const figure = figureOf(cell, context)
        const key = cellKey(cell, context)
        if (taken.has(keyText(key)))
          throw new AppError(422, 'TT-I-006', '同一指标同一期别送来两次，只存了前一次；请删去重复的一行')
        taken.set(keyText(key), { key, figure })
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        refused.set(index, error)
      }
    })
    const writer = { placeId: actor.place.id, userId: actor.userId, at }
    const figures = [...taken.values()].flatMap(({ figure }) => figure ?? [])
    await writeObservations(tx, figures, writer)
    const withdrawn = [...taken.values()].flatMap(({ key, figure }) => (figure === null ? [key] : []))
    await withdrawObservations(tx, withdrawn, writer)
    if (taken.size > 0) {
      const details = { saved: figures.length, withdrawn: withdrawn.length, cells: [...taken.keys()].slice(0, 50) }
      await recordEvent(tx, actor, { action: 'observations_saved', subject: 'observations', details }, at)
    }
    const standing = await standingOf(tx, cells, context)
    return cells.map((cell, index) => resultOf(cell, refused.get(index), standing, context))
  })
}

interface Context {
  readonly actor: Actor
  readonly today: string
  readonly indicators: ReadonlyMap<string, EnteredIndicator>
  readonly before: ReadonlyMap<string, FoundObservation>
}

async function contextOf(tx: Tx, actor: Actor, cells: readonly ObservationCell[], today: string): Promise<Context> {
  const indicators = await findEntered(tx, [...new Set(cells.map(({ indicator }) => indicator))])
  const context = { actor, today, indicators, before: new Map() }
  return { ...context, before: await standingOf(tx, cells, context) }
}

async function standingOf(tx: Tx, cells: readonly ObservationCell[], context: Context) {
  const keys = cells.filter(({ indicator }) => context.indicators.has(indicator)).map((cell) => cellKey(cell, context))
  const found = await findObservations(tx, {
    series: [...new Set(keys.map(({ series }) => series))],
    regions: [...new Set(keys.map(({ region }) => region))],
    periods: [...new Set(keys.map(({ period }) => period))],
  })
  return new Map(found.map((one) => [keyText(one), one]))
}

function cellKey({ indicator, region, period }: ObservationCell, { actor, indicators }: Context): FigureKey {
  return { series: indicators.get(indicator)?.series ?? indicator, region: region ?? actor.place.code, period }
}

/** The figure that a cell asks for; null: the one that stands is taken back. @throws AppError that says why not */
function figureOf(cell: ObservationCell, context: Context): NewObservation | null {
  const { actor, indicators, before, today } = context
  const indicator = indicators.get(cell.indicator)
  if (!indicator) throw new AppError(404, 'TT-I-404', `没有指标${cell.indicator}，可能已终止；请刷新后再填`)
  const only = onlyUnit(actor)
  if (only !== null && !indicator.units.some(({ id }) => id === only.unitId)) {
    const names = indicator.units.map(({ name }) => name).join('、') || '共富办或统计员'
    throw new AppError(403, 'TT-I-403', `“${indicator.name}”由${names}填报，本账号不能改`)
  }
  const key = cellKey(cell, context)
  const stands = before.get(keyText(key))
  if ((stands?.revision ?? 0) !== cell.revision)
    throw new AppError(409, 'TT-I-409', `“${indicator.name}”${periodName(cell.period)}刚被别人改过，请对照后再填`)
  const absence = cell.absence ?? null
  const blank = cell.raw.trim() === ''
  if (blank && absence === null) return null
  if (!blank && absence !== null)
    throw new AppError(422, 'TT-I-001', `“${indicator.name}”又填了数又选了没有数的原因，请只留一样`)
  if (lastDayOf(cell.period) > today && absence !== 'not_due')
    throw new AppError(422, 'TT-I-002', `${periodName(cell.period)}还没有结束，请到期后再填`)
  const read = blank ? null : readFigure(cell.raw, indicator.unit)
  if (read !== null && 'problem' in read) throw new AppError(422, 'TT-I-003', `${indicator.name}：${read.problem}`)
  const text = (words: string | undefined) => storableText(words?.trim() ?? '') || null
  return {
    ...key,
    value: read?.value ?? null,
    absence,
    state: cell.state,
    raw: storableText(cell.raw.trim()),
    source: text(cell.source),
    note: text(cell.note),
  }
}

function resultOf(
  cell: ObservationCell,
  refusal: AppError | undefined,
  standing: ReadonlyMap<string, FoundObservation>,
  context: Context,
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
    observation: 'period' in observation ? observation : null,
  }
}
