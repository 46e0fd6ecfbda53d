import { settingsChanges } from '@tongtu/indicator'
import { type IndicatorQuery, type MeasuredRow, measuredRows } from '../indicators/measured-rows.ts'
import type { Tx } from '../platform/database.ts'
import { findSettings, settingsOf } from './find-settings.ts'
import { milestoneTerms } from './find-settings-page.ts'
import { findStatedRow } from './find-stated-row.ts'
import type { NamedPlaces } from './places-below.ts'
import type { SettingsPreview, TrySettings } from './schema.ts'
import { problemsOf } from './set-targets.ts'

/** What settings would change of a verdict, before they are kept; of settings with problems only those. @throws AppError 404 */
export async function previewSettings(
  tx: Tx,
  query: Omit<IndicatorQuery, 'id'>,
  id: string,
  { settings }: TrySettings,
  places: NamedPlaces,
): Promise<SettingsPreview> {
  const row = await findStatedRow(tx, id)
  const problems = problemsOf(row, settings, places)
  const ofPlan = { ...query, id: row.plan }
  const held = settingsOf(await findSettings(tx, [id]), id)
  const before = judged((await measuredRows(tx, ofPlan, { id }))[0])
  const sound = problems.length === 0
  return {
    problems,
    changes: settingsChanges(held, settings, (code) => places.get(code) ?? code),
    rules: sound ? milestoneTerms(row, settings).map(({ period, now, terms }) => ({ period, now, terms })) : [],
    before,
    after: sound ? judged((await measuredRows(tx, ofPlan, { id, tried: settings }))[0]) : before,
  } as SettingsPreview
}

function judged(measured: MeasuredRow | undefined) {
  return { verdict: measured?.row.verdict ?? null, path: measured?.row.path ?? [] }
}
