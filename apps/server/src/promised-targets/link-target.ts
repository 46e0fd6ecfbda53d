import { ruleOf } from '@tongtu/indicator'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { presentTarget } from '../plans/stored-quantity.ts'
import { inScope } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { keepSettings } from '../target-settings/keep-settings.ts'
import type { TargetLink } from '../target-settings/tables.ts'
import { fits, linkableSeries } from './linkable-series.ts'
import type { LinkTarget } from './schema.ts'

const DECIMAL = /^-?\d{1,30}(\.\d{1,30})?$/

/**
 * Says by which figures a target in a sentence is judged, with the reason; what was said before stays as a version.
 * @throws AppError 404; 409 where somebody else said so meanwhile; 422 for figures that are none and for another quantity
 */
export async function linkTarget(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  id: string,
  { link, revision, reason }: LinkTarget,
): Promise<void> {
  const at = clock.now()
  await inScope(db, actor, async (tx) => {
    const row = await tx
      .selectFrom('targets')
      .selectAll()
      .where('target_id', '=', numberOf('target', id) ?? 0)
      .where('status', '=', 'active')
      .executeTakeFirst()
    if (!row) throw notFound('这个目标')
    const problems = problemsOf(link)
    if (problems.length > 0) throw new AppError(422, 'TT-I-093', `${problems.join('；')}。没有保存`, problems)
    const { unit, metric } = ruleOf(presentTarget(row))
    if (link.series !== null) {
      const source = (await linkableSeries(tx)).find(({ series }) => series === link.series)
      if (!source) throw new AppError(422, 'TT-I-094', '所选指标不在本地区方案的附表里，请从列出的指标中选')
      if (!fits(source, unit))
        throw new AppError(
          422,
          'TT-I-095',
          `“${source.name}”的单位是“${source.unit ?? '无'}”，“${metric}”的单位是“${unit ?? '无'}”，不是同一种量；请另选指标`,
        )
    }
    await keepSettings(tx, actor, id, { settings: link, revision, reason }, at)
    const details = { reason, metric, judgedBy: linkWords(link) }
    await recordEvent(tx, actor, { action: 'target_linked', subject: `target:${id}`, details }, at)
  })
}

function problemsOf({ figures, evidence }: TargetLink): string[] {
  const years = figures.map(({ period }) => period)
  return [
    ...figures
      .filter(({ value }) => !DECIMAL.test(value))
      .map(({ period, value }) => `${period}年“${value}”不是数，请填小数，如9.24`),
    ...figures.filter(({ ground }) => ground.trim() === '').map(({ period }) => `${period}年的数缺依据，请写明来源`),
    ...years.filter((year, at) => years.indexOf(year) !== at).map((year) => `${year}年填了两次，请只留一个`),
    ...(evidence !== null && evidence.text.trim() === '' ? ['佐证认定缺依据，请写明文件名称或理由'] : []),
  ]
}

/** By what a target is judged, for the record of events. */
function linkWords({ series, figures, evidence }: TargetLink): string[] {
  return [
    ...(series === null ? [] : [`指标${series}的数`]),
    ...figures.map(({ period, value, ground }) => `${period}年${value}（${ground}）`),
    ...(evidence === null
      ? []
      : [`${evidence.since}年起${evidence.reached ? '已达到' : '未达到'}（${evidence.text}）`]),
  ]
}
