import { noSettings, type TargetSettings } from '@tongtu/indicator'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { AnySettings, TargetLink, VerdictChoice } from './tables.ts'

/** Settings with the number of their version; 0 where nothing was ever set. */
export interface Held<Settings> {
  readonly settings: Settings
  readonly revision: number
}

export const usualChoice: VerdictChoice = { pace: 'time_proportional' }

/** What is set of some rows and of their plan, by public id, as it holds or held at an instant: one query. */
export async function findSettings(
  tx: Tx,
  subjects: readonly string[],
  asOf?: Date,
): Promise<ReadonlyMap<string, Held<AnySettings>>> {
  const wanted = sql`subject = any(${subjects})`
  const held =
    asOf === undefined
      ? sql``
      : sql`and recorded_at <= ${asOf} union all select subject, settings, revision from target_setting_versions
          where ${wanted} and recorded_at <= ${asOf} and superseded_at > ${asOf}`
  const { rows } = await sql<{ subject: string } & Held<AnySettings>>`
    select subject, settings, revision from target_settings where ${wanted} ${held}`.execute(tx)
  return new Map(rows.map(({ subject, settings, revision }) => [subject, { settings, revision }]))
}

/** What is set of one row. Settings written before a field was known are as if it were not set. */
export function settingsOf(found: ReadonlyMap<string, Held<AnySettings>>, indicator: string): TargetSettings {
  const own = found.get(indicator)?.settings
  return own === undefined ? noSettings : { ...noSettings, ...(own as TargetSettings) }
}

/** How the verdicts of a plan are made. */
export function choiceOf(found: ReadonlyMap<string, Held<AnySettings>>, plan: string): VerdictChoice {
  return (found.get(plan)?.settings as VerdictChoice | undefined) ?? usualChoice
}

export const noLink: TargetLink = { series: null, figures: [], evidence: null }

/** How a target in a sentence is judged. */
export function linkOf(found: ReadonlyMap<string, Held<AnySettings>>, target: string): TargetLink {
  return (found.get(target)?.settings as TargetLink | undefined) ?? noLink
}

/** A version of settings: by whom, when, why, and until when it held; null: it holds. */
export interface SettingVersion<Settings> extends Held<Settings> {
  readonly reason: string
  readonly recordedAt: string
  readonly recordedBy: string | null
  readonly supersededAt: string | null
}

/** Every version of what was set of one subject, newest first. */
export async function findSettingVersions<Settings>(tx: Tx, subject: string): Promise<SettingVersion<Settings>[]> {
  const columns = sql`jurisdiction_id, settings, revision, reason, recorded_at, recorded_by`
  const { rows } = await sql<{
    settings: Settings
    revision: number
    reason: string
    recorded_at: Date
    by: string | null
    superseded_at: Date | null
  }>`
    select v.*, m.name as by from (
      select ${columns}, null::timestamptz as superseded_at from target_settings where subject = ${subject}
      union all select ${columns}, superseded_at from target_setting_versions where subject = ${subject}) v
    left join memberships m on m.jurisdiction_id = v.jurisdiction_id and m.user_id = v.recorded_by
    order by v.revision desc`.execute(tx)
  return rows.map(({ settings, revision, reason, recorded_at, by, superseded_at }) => ({
    ...{ settings, revision, reason },
    recordedAt: recorded_at.toISOString(),
    recordedBy: by,
    supersededAt: superseded_at?.toISOString() ?? null,
  }))
}
