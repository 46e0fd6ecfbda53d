import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { notFound } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { personColumns } from './person-fields.ts'
import { changeRegister } from './register-context.ts'
import type { ChangePerson } from './schema.ts'

/** Corrects name or numbers of a person; what is absent stays. @throws AppError 404; 422 for a number that is none */
export function changePerson(services: Services, actor: Actor, personId: string, fields: ChangePerson): Promise<void> {
  return changeRegister(services, actor, async ({ tx, now }) => {
    const columns = personColumns(fields)
    if (Object.keys(columns).length === 0) return
    const changed = await tx
      .updateTable('people')
      .set(columns)
      .where('person_id', '=', personId)
      .returning('person_id')
      .executeTakeFirst()
    if (!changed) throw notFound('这个人')
    // Which fields, not what they held: the record of events is no second register of phones.
    const details = { fields: Object.keys(columns) }
    await recordEvent(tx, actor, { action: 'person_changed', subject: `person:${personId}`, details }, now)
  })
}
