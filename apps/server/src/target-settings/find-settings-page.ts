import {
  effectiveRule,
  noSettings,
  ruleTerms,
  ruleWords,
  settingsChanges,
  settledMilestones,
  type TargetSettings,
} from '@tongtu/indicator'
import type { Tx } from '../platform/database.ts'
import { findSettingVersions } from './find-settings.ts'
import { findStatedRow, type StatedRow } from './find-stated-row.ts'
import type { NamedPlaces } from './places-below.ts'
import type { TargetSettingsPage } from './schema.ts'

/** What the plan says of the targets of a row, what was set of them, and every version of it. @throws AppError 404 */
export async function findSettingsPage(tx: Tx, id: string, places: NamedPlaces): Promise<TargetSettingsPage> {
  const row = await findStatedRow(tx, id)
  const versions = (await findSettingVersions<TargetSettings>(tx, id)).map((one) => ({
    ...one,
    settings: { ...noSettings, ...one.settings },
  }))
  const nameOf = (code: string) => places.get(code) ?? code
  const held = versions.find(({ supersededAt }) => supersededAt === null)
  const settings = held?.settings ?? noSettings
  return {
    indicator: id,
    revision: held?.revision ?? 0,
    settings,
    milestones: milestoneTerms(row, settings),
    places: [...places].map(([code, name]) => ({ code, name })),
    versions: versions.map((one, at) => ({
      ...one,
      changes: settingsChanges(versions[at + 1]?.settings ?? noSettings, one.settings, nameOf),
    })),
  } as TargetSettingsPage
}

/** Each milestone in words: as printed, as a rule, and as it is tested with what was set. */
export function milestoneTerms(
  { indicator, milestones }: StatedRow,
  settings: TargetSettings,
): TargetSettingsPage['milestones'] {
  const settled = settledMilestones(milestones, settings)
  return milestones.map(({ period, rule, alternatives }, at) => {
    const now = settled[at]?.rule ?? rule
    return {
      period,
      raw: indicator.values.find((cell) => cell.role === 'target' && cell.period === period)?.raw ?? '',
      kind: rule.kind,
      setKind: effectiveRule(now)?.kind ?? null,
      stated: ruleWords(rule),
      now: ruleWords(now),
      terms: ruleTerms(now),
      alternatives: alternatives.flatMap(({ name }) => name ?? []),
    }
  })
}
