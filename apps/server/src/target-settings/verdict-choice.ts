import { paceMethods } from '@tongtu/indicator'
import { refreshPlanVerdicts } from '../computed/refresh-verdicts.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { takeFigures } from '../observations/write-observations.ts'
import { planNumber } from '../plans/plan-number.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { choiceOf, findSettings, findSettingVersions, usualChoice } from './find-settings.ts'
import { keepSettings } from './keep-settings.ts'
import type { ChooseVerdicts, VerdictChoicePage } from './schema.ts'
import type { VerdictChoice } from './tables.ts'

/** How the verdicts of a plan are made, the methods there are, and what was chosen before. @throws AppError 404 */
export async function findVerdictChoice(tx: Tx, plan: string): Promise<VerdictChoicePage> {
  await planNumber(tx, plan)
  const versions = await findSettingVersions<VerdictChoice>(tx, plan)
  const held = versions.find(({ supersededAt }) => supersededAt === null)
  return {
    revision: held?.revision ?? 0,
    choice: held?.settings ?? usualChoice,
    methods: paceMethods.map(({ id, name, formula }) => ({ id, name, formula })),
    versions: versions.map(({ settings, ...version }) => ({ ...version, choice: settings })),
  }
}

/** Chooses the method by which the pace of a plan's targets is judged. @throws AppError 404; 409; 422 where it is that already */
export async function chooseVerdicts(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  plan: string,
  { choice, revision, reason }: ChooseVerdicts,
): Promise<void> {
  const at = clock.now()
  await inScope(db, actor, async (tx) => {
    await takeFigures(tx, actor.place.id)
    const planId = await planNumber(tx, plan)
    const before = choiceOf(await findSettings(tx, [plan]), plan)
    if (before.pace === choice.pace) throw new AppError(422, 'TT-I-052', '本方案已用这种方法，不需要保存')
    await keepSettings(tx, actor, plan, { settings: choice, revision, reason }, at)
    await refreshPlanVerdicts(tx, { placeId: actor.place.id, placeCode: actor.place.code }, planId)
    const nameOf = ({ pace }: VerdictChoice) => paceMethods.find(({ id }) => id === pace)?.name ?? pace
    const details = { reason, before: { pace: nameOf(before) }, after: { pace: nameOf(choice) } }
    await recordEvent(tx, actor, { action: 'verdicts_chosen', subject: `plan:${plan}`, details }, at)
  })
}
