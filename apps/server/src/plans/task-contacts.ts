import type { Plan } from '@tongtu/plan'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { listRegister } from '../register/list-register.ts'
import type { RegisterUnit } from '../register/schema.ts'

/** Whom to call about a measure, a line for each lead unit. */
export interface TaskContact {
  readonly leader: string
  readonly person: string
  readonly phone: string
}

/**
 * Whom to call about each measure of a plan on `day`, by id of the measure. Numbers are those of offices; a personal one
 * is masked, because the table goes from hand to hand.
 */
export async function findTaskContacts(
  tx: Tx,
  actor: Actor,
  { measures }: Plan,
  day: string,
): Promise<ReadonlyMap<string, TaskContact>> {
  const units = new Map((await listRegister(tx, actor, day)).map((one) => [one.unit.id, one]))
  return new Map(
    measures.map(({ id, duties }) => {
      const own = duties.lead.flatMap(({ unitId }) => units.get(unitId ?? '') ?? []).map(contactOf)
      const lines = (field: keyof TaskContact) => own.map((one) => one[field]).join('\n')
      return [id, { leader: lines('leader'), person: lines('person'), phone: lines('phone') }]
    }),
  )
}

function contactOf({ posts }: RegisterUnit): TaskContact {
  const post = (kind: RegisterUnit['posts'][number]['kind']) => posts.find((one) => one.kind === kind)
  const head = post('section_head')
  const person = head?.holder ?? post('liaison')?.holder
  return {
    leader: post('leader')?.holder?.name ?? '',
    person: [head?.section, person?.name].filter(Boolean).join(' '),
    phone: person?.officePhone ?? person?.phone ?? '',
  }
}
