import { circularFacts } from '@tongtu/delivery'
import type { Loops } from '../cases/loops.ts'
import { stepMoment } from '../cases/step-moment.ts'
import type { Actor } from '../identity/actor.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { storableJson, storableText } from '../platform/storable.ts'
import { findMonth, type Month } from './find-month.ts'
import { refuseIssued } from './refuse-issued.ts'
import type { SaveCircular } from './schema.ts'
import { lockCircular } from './stored-circular.ts'
import { placeOf, unboundWording, type Words } from './unbound-wording.ts'

/** Facts of a side that one circular names. */
const NAMED = 3

/**
 * Keeps what a person wrote in a draft. Sentences stay bound to their figures: a wording has every {name} of its fact and
 * no other.
 * @throws AppError 404; 409 when somebody saved in between or it is issued; 422 that names the sentence and the figure
 */
export async function saveCircular(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  actor: Actor,
  id: string,
  { revision, ...texts }: SaveCircular,
): Promise<{ revision: number }> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const row = await lockCircular(tx, id)
    await refuseIssued(tx, row)
    if (row.revision !== revision) throw savedByOthers(row.revision)
    refuseUnfit(await findMonth(tx, await stepMoment(tx, loops, at), row.round_id), texts)
    const { chosen, ...words } = texts
    const kept = Object.fromEntries(Object.entries(words).map(([name, text]) => [name, storableText(text)]))
    await tx
      .updateTable('circulars')
      .set({
        ...kept,
        chosen: storableJson(chosen),
        revision: revision + 1,
        changed_at: at,
        changed_by: actor.userId,
      })
      .where('circular_id', '=', row.circular_id)
      .execute()
    return { revision: revision + 1 }
  })
}

export const savedByOthers = (revision: number) =>
  new AppError(409, 'TT-G-002', '这份通报刚被别人改过，请刷新后在新稿上再改', { revision })

function refuseUnfit(month: Month, texts: Words) {
  const { chosen } = texts
  const twice = chosen.findIndex(({ key }, index) => chosen.findIndex((one) => one.key === key) !== index)
  if (twice >= 0) throw unfit(`${placeOf(chosen[twice]?.wording ?? '', twice)}：与前面一条重复，请去掉一条`)
  const [fault] = unboundWording(month, circularFacts(month.measures), texts)
  if (fault !== undefined) throw unfit(fault)
  for (const [side, name] of [
    ['praise', '表扬'],
    ['criticism', '批评'],
  ] as const) {
    const count = chosen.filter((one) => one.side === side).length
    if (count > NAMED) throw unfit(`${name}：最多${NAMED}条，现在是${count}条，请去掉一些`)
  }
}

const unfit = (fault: string) => new AppError(422, 'TT-G-003', fault)
