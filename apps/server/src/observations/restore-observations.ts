import type { Tx } from '../platform/database.ts'
import { type FigureKey, keyText } from './figure-key.ts'
import { findAt } from './find-observations.ts'
import { type Writer, withdrawObservations, writeObservations } from './write-observations.ts'

/**
 * Puts back what stood under some keys at an instant, as new versions; where nothing stood, the figure is taken back. What
 * follows from them is the caller's to make anew.
 */
export async function restoreObservations(
  tx: Tx,
  keys: readonly FigureKey[],
  moment: Date,
  writer: Writer,
): Promise<void> {
  const stood = await findAt(tx, keys, moment)
  const earlier = keys.flatMap((key) => stood.get(keyText(key)) ?? [])
  await writeObservations(
    tx,
    earlier.map(({ series, region, period, value, absence, state, raw, source, note, demo }) => {
      return { series, region, period, value, absence, state, raw, source, note, demo }
    }),
    writer,
  )
  await withdrawObservations(
    tx,
    keys.filter((key) => !stood.has(keyText(key))),
    writer,
  )
}
