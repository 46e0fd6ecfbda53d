import { isDeepStrictEqual } from 'node:util'
import type { IndicatorDefinition } from '@tongtu/indicator'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { describedDefinition } from './described-definition.ts'
import { shippedCatalogue } from './read-indicators.ts'
import type { DescribedDefinition, VersionedDefinition } from './schema.ts'

interface Version {
  readonly definition: string
  readonly version: number
  readonly content: DescribedDefinition
  readonly since: Date
}

/**
 * Keeps what the catalogue says of the indicators that rows of the place follow, where it says something else than before:
 * two queries and one write. To be called when rows are filed and when the catalogue may have changed (R39).
 */
export async function noteDefinitions(
  tx: Tx,
  placeId: number,
  at: Date,
  find: (id: string) => IndicatorDefinition | null = (id) => shippedCatalogue().find(id),
): Promise<void> {
  const followed = await tx
    .selectFrom('indicators')
    .select('definition')
    .distinct()
    .where('jurisdiction_id', '=', placeId)
    .where('definition', 'is not', null)
    .execute()
  const { rows } = await sql<Version>`
    select distinct on (definition) definition, version, content, since from definition_versions
    where jurisdiction_id = ${placeId} order by definition, version desc`.execute(tx)
  const latest = new Map(rows.map((row) => [row.definition, row]))
  const fresh = followed.flatMap(({ definition }) => {
    const found = find(definition ?? '')
    if (found === null) return []
    const content = describedDefinition(found)
    const before = latest.get(found.id)
    if (before && isDeepStrictEqual(before.content, content)) return []
    const version = (before?.version ?? 0) + 1
    return [
      {
        jurisdiction_id: placeId,
        definition: found.id,
        version,
        content: JSON.stringify(content),
        since: at,
      },
    ]
  })
  if (fresh.length === 0) return
  // Whoever files a row at the same moment says the same.
  await tx
    .insertInto('definition_versions')
    .values(fresh)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A definition as it reads, or read at an instant, with what it said before; one query. */
export async function versionedDefinition(
  tx: Tx,
  definition: IndicatorDefinition,
  asOf?: Date,
): Promise<VersionedDefinition> {
  const { rows } = await sql<Version>`
    select definition, version, content, since from definition_versions
    where definition = ${definition.id} order by version`.execute(tx)
  const known = rows.filter(({ since }, at) => at === 0 || asOf === undefined || since <= asOf)
  const shown = known.at(-1)
  if (!shown) return { ...describedDefinition(definition), version: 1, since: null, earlier: [] }
  return {
    ...shown.content,
    version: shown.version,
    since: shown.since.toISOString(),
    earlier: known
      .slice(0, -1)
      .map((one, at) => ({
        version: one.version,
        since: one.since.toISOString(),
        said: differing(one.content, known[at + 1]?.content ?? one.content),
      }))
      .toReversed(),
  }
}

/** The fields in which a version differs from the next, as they read then. */
function differing(before: DescribedDefinition, after: DescribedDefinition) {
  const fields = Object.keys(after) as (keyof DescribedDefinition)[]
  return fields
    .filter((field) => field !== 'id' && !isDeepStrictEqual(before[field], after[field]))
    .map((field) => ({ field, words: wordsOf(before[field]) }))
}

function wordsOf(value: DescribedDefinition[keyof DescribedDefinition]): string {
  if (value === null || typeof value === 'string') return value ?? '无'
  const items = value.map((one) => {
    if (typeof one === 'string') return one
    return 'text' in one ? `${one.name}：${one.text}` : `${one.name}：${one.caliber}`
  })
  return items.length === 0 ? '无' : items.join('；')
}
