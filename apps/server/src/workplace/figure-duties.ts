import { inRow, warningNames } from '@tongtu/indicator'
import { Exact } from '@tongtu/kernel'
import { sql } from 'kysely'
import { onlyUnit } from '../cases/only-unit.ts'
import type { Actor } from '../identity/actor.ts'
import { scaleOf } from '../observations/series-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { FigureDuties } from './schema.ts'

/** Figures that differ are told one by one up to here; the count counts all. */
const SHOWN = 5
/** From the mildest to the gravest. */
const levels = Object.keys(warningNames)

interface Row {
  readonly plan_id: number
  readonly title: string
  readonly indicator_id: number
  readonly name: string
  readonly unit: string | null
  readonly definition: string | null
  readonly missing: boolean
  readonly endangered: boolean
  /** As the series keeps them; null where they agree to the decimals of what was entered. */
  readonly entered: string | null
  readonly computed: string | null
}

/**
 * What the figures of a year ask of the actor: promises without a figure (one that the plan prints as its base is none), warnings that nobody took on, entered figures that
 * are others than what follows from those below or beside them (R18, R31). One query; of a liaison's own indicators only.
 */
export async function figureDuties(tx: Tx, actor: Actor, year: string): Promise<FigureDuties> {
  const only = onlyUnit(actor)
  const { rows } = await sql<Row>`
    select p.plan_id, p.title, i.indicator_id, i.name, i.unit, i.definition,
      v.status is not null and v.value is null and coalesce(v.absence, 'blank') = 'blank' and not (
        v.target is null and exists (
          select 1 from indicator_values t where t.jurisdiction_id = i.jurisdiction_id
            and t.indicator_id = i.indicator_id and t.role = 'target' and t.kind = 'delegated'))
        and not exists (
          select 1 from indicator_values b where b.jurisdiction_id = i.jurisdiction_id
            and b.indicator_id = i.indicator_id and b.period = ${year} and b.role <> 'target' and b.value is not null) as missing,
      v.warning is not null and not exists (
        select 1 from warning_handlings w
        where w.jurisdiction_id = v.jurisdiction_id and w.indicator_id = v.indicator_id and w.region = v.region
          and w.year = v.year
          and array_position(${levels}::text[], w.level) >= array_position(${levels}::text[], v.warning)) as endangered,
      case when c.value is not null then o.value end as entered, c.value as computed
    from indicators i
    join plans p on p.jurisdiction_id = i.jurisdiction_id and p.plan_id = i.plan_id
    left join verdicts v on v.jurisdiction_id = i.jurisdiction_id and v.indicator_id = i.indicator_id
      and v.region = ${actor.place.code} and v.year = ${year}
    left join observations o on o.jurisdiction_id = i.jurisdiction_id and o.region = ${actor.place.code}
      and o.series = coalesce(i.definition, 'i-' || i.indicator_id) and o.period = ${year}
    left join computed_figures c on c.jurisdiction_id = o.jurisdiction_id and c.series = o.series and c.region = o.region
      and c.period = o.period and c.used = c.expected and round(c.value, scale(o.value)) <> o.value
    where i.jurisdiction_id = ${actor.place.id} and i.status = 'active'
      and (${only === null} or exists (
        select 1 from indicator_units u where u.jurisdiction_id = i.jurisdiction_id
          and u.indicator_id = i.indicator_id and u.org_unit_id::text = ${only?.unitId ?? ''}))
    order by p.plan_id, i.position`.execute(tx)
  const missing = Map.groupBy(
    rows.filter((row) => row.missing),
    ({ plan_id }) => plan_id,
  )
  const differing = rows.flatMap(differenceOf)
  return {
    year,
    indicators: rows.length,
    missing: [...missing].map(([plan, own]) => ({
      planId: publicId('plan', plan),
      planTitle: own[0]?.title ?? '',
      count: own.length,
    })),
    warnings: rows.filter(({ endangered }) => endangered).length,
    differing: differing.length,
    differences: differing.slice(0, SHOWN),
  }
}

/** Decimals that a computed figure is told with beyond those of the entered one, and at most. */
const [CLOSER, MOST] = [2, 4]

/** What was entered and what follows as the row says them; none where they agree to the decimals that the row has. */
function differenceOf({ entered: kept, computed: made, ...row }: Row): FigureDuties['differences'] {
  if (kept === null || made === null) return []
  const said = (value: string) => inRow(new Exact(value), scaleOf(row))
  const entered = said(kept)
  const computed = said(made)
  const places = entered.decimalPlaces()
  if (computed.toDecimalPlaces(places).eq(entered)) return []
  const told = computed.toDecimalPlaces(Math.max(places, Math.min(places + CLOSER, MOST)))
  return [
    {
      planId: publicId('plan', row.plan_id),
      indicator: publicId('indicator', row.indicator_id),
      ...{
        name: row.name,
        unit: row.unit,
        entered: entered.toFixed(),
        computed: told.toFixed(Math.max(places, told.decimalPlaces())),
      },
    },
  ]
}
