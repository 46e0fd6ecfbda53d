import { readFigure } from '@tongtu/delivery'
import { Exact, periodName } from '@tongtu/kernel'
import { recompute } from '../computed/recompute.ts'
import { refreshVerdicts } from '../computed/refresh-verdicts.ts'
import { settingOf } from '../computed/setting.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { keyText } from '../observations/figure-key.ts'
import { type EnteredIndicator, findEntered } from '../observations/find-entered.ts'
import { type FoundObservation, findObservations } from '../observations/find-observations.ts'
import { figureInSeries, observationInRow, rawInSeries } from '../observations/in-row.ts'
import { type NewObservation, takeFigures, writeObservations } from '../observations/write-observations.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { publicId, takeNumbers } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import type { Regions } from '../regions/regions.ts'
import { changedVerdicts, standingVerdicts } from './changed-verdicts.ts'
import type { NewRestatement, RestatementPreview } from './schema.ts'
import type { RestatedCell } from './tables.ts'

/** Thrown to leave a transaction with nothing done. */
class Laid extends Error {
  readonly preview: RestatementPreview

  constructor(preview: RestatementPreview) {
    super('laid out')
    this.preview = preview
  }
}

/**
 * Rewrites figures of several indicators at once, by a factor or one by one, as a new version of each with the state 修订;
 * what stood stays as it stood. Figures that are not there are not made up.
 * @throws AppError 404 for an unknown indicator; 422 where nothing would change, a figure cannot be read or is asked for twice
 */
export async function restate(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  given: NewRestatement,
): Promise<string> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const { cells, preview } = await apply(tx, regions, actor, given, at)
    const number = await takeNumbers(tx, actor.place.id, 'restatement', 1)
    const texts = { name: storableText(given.name.trim()), ground: storableText(given.ground.trim()) }
    await tx
      .insertInto('restatements')
      .values({
        jurisdiction_id: actor.place.id,
        restatement_id: number,
        ...texts,
        cells: JSON.stringify(cells),
        effects: JSON.stringify(preview.effects),
        applied_at: at,
        applied_by: actor.userId,
        undone_at: null,
        undone_by: null,
      })
      .execute()
    const id = publicId('restatement', number)
    const details = { ...texts, figures: cells.length, verdicts: preview.effects.length }
    await recordEvent(tx, actor, { action: 'figures_restated', subject: `restatement:${id}`, details }, at)
    return id
  })
}

/** What a restatement would change, down to the verdicts: done and left again. @throws AppError as `restate` */
export async function previewRestatement(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  given: NewRestatement,
): Promise<RestatementPreview> {
  try {
    return await inScope(db, actor, async (tx) => {
      throw new Laid((await apply(tx, regions, actor, given, clock.now())).preview)
    })
  } catch (error) {
    if (error instanceof Laid) return error.preview
    throw error
  }
}

async function apply(tx: Tx, regions: Regions, actor: Actor, given: NewRestatement, at: Date) {
  const { place, userId } = actor
  await takeFigures(tx, place.id)
  const entered = await findEntered(
    tx,
    given.rows.map(({ indicator }) => indicator),
  )
  const found = await findObservations(tx, {
    series: [...new Set([...entered.values()].map(({ series }) => series))],
    regions: [given.region ?? place.code],
  })
  const figures = given.rows.flatMap((row) => {
    const indicator = entered.get(row.indicator)
    if (!indicator) throw new AppError(404, 'TT-I-071', `没有指标${row.indicator}，可能已终止；请刷新后再选`)
    const own = found.filter(({ series, period }) => {
      const year = period.slice(0, 4)
      return series === indicator.series && row.from <= year && year <= row.to
    })
    // One unit from the factor to the last decimal: that of the row.
    return own.flatMap((kept) => {
      const observation = observationInRow(kept, indicator.scale)
      const after = restated(row, indicator, observation)
      return after === null || after === observation.value ? [] : [{ indicator, kept, observation, after }]
    })
  })
  if (figures.length === 0)
    throw new AppError(422, 'TT-I-072', '所选指标在这些年份没有可修订的数，或修订后与原数相同；请核对年份和系数')
  refuseTwice(figures)
  // What is due there is judged first: a restatement tells what it changes itself.
  const region = given.region ?? place.code
  if (region !== place.code)
    await refreshVerdicts(
      tx,
      { placeId: place.id, placeCode: place.code },
      [...entered.values()].map(({ series }) => ({ series, region })),
    )
  const before = await standingVerdicts(tx, [...entered.values()], region)
  const source = `${given.name.trim()}（${given.ground.trim()}）`.slice(0, 200)
  await writeObservations(
    tx,
    figures.map((one) => rewritten(one, source)),
    { placeId: place.id, userId, at },
  )
  const cells: RestatedCell[] = figures.map(({ kept: { series, region, period, value }, indicator, after }) => {
    return { series, region, period, before: value ?? '', after: figureInSeries(after, indicator.scale) }
  })
  await recompute(tx, settingOf(regions, place, at), cells)
  const preview: RestatementPreview = {
    figures: figures.map(({ indicator: { name, unit }, observation: { region, period, value }, after }) => {
      return { name, unit, region, period, before: value ?? '', after }
    }),
    effects: await changedVerdicts(tx, before),
  }
  return { cells, preview }
}

/** The figure as restated, by what is given for its period, else by the factor; null where there is neither or no figure. */
function restated(
  { factor, values }: NewRestatement['rows'][number],
  { name, unit }: EnteredIndicator,
  { value, period }: FoundObservation,
): string | null {
  if (value === null) return null
  const given = values?.find((one) => one.period === period && one.raw.trim() !== '')
  if (given) {
    const read = readFigure(given.raw, unit)
    if ('problem' in read) throw new AppError(422, 'TT-I-073', `${name}${periodName(period)}：${read.problem}`)
    return read.value
  }
  if (factor === undefined) return null
  const old = new Exact(value)
  return old.times(factor).toDecimalPlaces(old.decimalPlaces()).toFixed()
}

/** Two rows of one indicator, in whatever units, share their figures: which of the two restates them is for a person to say. */
function refuseTwice(figures: readonly Restated[]): void {
  const seen = new Set<string>()
  for (const { indicator, kept } of figures) {
    if (seen.has(keyText(kept)))
      throw new AppError(
        422,
        'TT-I-075',
        `“${indicator.name}”${periodName(kept.period)}的数列了两次（同一指标在几个方案里是同一组数）；请只留一处`,
      )
    seen.add(keyText(kept))
  }
}

/** A figure of a row as it is restated. */
interface Restated {
  readonly indicator: EnteredIndicator
  /** As it stands under its series. */
  readonly kept: FoundObservation
  /** What it is to be, in the unit of the row. */
  readonly after: string
}

function rewritten({ indicator: { scale }, kept, after }: Restated, source: string): NewObservation {
  const { series, region, period, note, demo } = kept
  const value = figureInSeries(after, scale)
  const raw = rawInSeries(after, value, scale)
  return { series, region, period, value, absence: null, state: 'revised', raw, source, note, demo }
}
