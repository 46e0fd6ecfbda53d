import { shiftPeriod } from '@tongtu/kernel'
import { present } from '../../evidence/add-evidence.ts'
import { visibleEvidence } from '../../evidence/visible-evidence.ts'
import type { Actor } from '../../identity/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { checkFigures } from '../checks/check-figures.ts'
import type { EnteredIndicator } from '../find-entered.ts'
import { findObservations } from '../find-observations.ts'
import { figureInRow } from '../in-row.ts'
import { mayEnter } from '../may-enter.ts'
import type { CellPanel } from './schema.ts'

/** Figures that are shown of the past. */
const SHOWN = 12

/** What is known of a cell: limits, reference range, the last figures, what it rests on, what was said. */
export async function findPanel(
  tx: Tx,
  actor: Actor,
  indicator: EnteredIndicator,
  region: string,
  period: string,
): Promise<CellPanel> {
  const { series, unit, scale } = indicator
  const [checked] = await checkFigures(tx, [{ series, region, period, unit, scale, value: null }])
  const periods = Array.from({ length: SHOWN }, (_, at) => shiftPeriod(period, -at))
  const history = await findObservations(tx, { series: [series], regions: [region], periods })
  const evidence = await visibleEvidence(tx, actor)
    .innerJoin('observation_evidence as o', (join) =>
      join.onRef('o.jurisdiction_id', '=', 'v.jurisdiction_id').onRef('o.evidence_id', '=', 'v.evidence_id'),
    )
    .where('o.series', '=', series)
    .where('o.region', '=', region)
    .where('o.period', '=', period)
    .execute()
  const comments = await tx
    .selectFrom('observation_comments as c')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'c.jurisdiction_id').onRef('m.user_id', '=', 'c.said_by'),
    )
    .where('c.series', '=', series)
    .where('c.region', '=', region)
    .where('c.period', '=', period)
    .select(['c.words', 'c.said_at', 'm.name'])
    .orderBy('c.said_at')
    .execute()
  return {
    limits: checked?.limits ?? null,
    range: checked?.range ?? null,
    whyNoRange: checked?.whyNoRange ?? null,
    history: history.toReversed().map((one) => ({ period: one.period, value: figureInRow(one.value, scale) })),
    evidence: evidence.map(present),
    comments: comments.map(({ words, said_at, name }) => ({ words, by: name, at: said_at.toISOString() })),
    mayEnter: mayEnter(actor, indicator),
  }
}
