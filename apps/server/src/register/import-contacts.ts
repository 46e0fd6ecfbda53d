import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { addAliases, resolveUnits } from '../units/resolve-units.ts'
import { appoint } from './appoint.ts'
import { compareContacts } from './compare-contacts.ts'
import type { Contact, ContactRow } from './contact-row.ts'
import { addPerson } from './hand-over.ts'
import type { ConfirmImport, ImportResult, ImportRow } from './import-schema.ts'
import { openPost } from './open-post.ts'
import { personColumns } from './person-fields.ts'
import { changeRegister, type RegisterContext } from './register-context.ts'

/**
 * Takes a contact list in as it was previewed, whole or not at all: new units, sections, first holders, corrected
 * numbers, and a handover on `from` wherever the file names another person. What the file leaves empty stays.
 * @throws AppError 409 when the register has changed since the preview; 422 for a day before a present holder's first
 */
export function importContacts(services: Services, actor: Actor, wanted: ConfirmImport): Promise<ImportResult> {
  return changeRegister(services, actor, async (context) => {
    const { tx, now, day } = context
    const preview = await compareContacts(tx, day, wanted)
    if (preview.fingerprint !== wanted.fingerprint) {
      throw new AppError(409, 'TT-B-409', '试导入之后通讯录又有改动，没有导入；请重新核对一遍再确认')
    }
    const result = { units: 0, appointed: 0, corrected: 0, handedOver: 0 }
    const people = new Map<string, string>()
    for (const [at, planned] of preview.rows.entries()) {
      const row = wanted.rows[at]
      if (!row || planned.status === 'unchanged') continue
      const unitId = planned.unit?.id ?? (await resolveUnits(tx, actor.place.id, [row.unit])).get(row.unit) ?? ''
      if (!planned.unit) result.units++
      await takeRow(context, { unitId, row, planned, from: wanted.from, people, result })
    }
    await keepSaidNames(context, preview.rows, wanted)
    const details = { rows: wanted.rows.length, from: wanted.from, ...result }
    await recordEvent(tx, actor, { action: 'contacts_imported', subject: 'register', details }, now)
    return result
  })
}

interface Taking {
  readonly unitId: string
  readonly row: ContactRow
  readonly planned: ImportRow
  readonly from: string
  /** Persons that this import has met, by name and phone: one may hold posts at several units. */
  readonly people: Map<string, string>
  readonly result: ImportResult
}

async function takeRow(context: RegisterContext, { unitId, row, planned, from, people, result }: Taking) {
  const { tx, actor, now } = context
  for (const { kind, change } of planned.posts) {
    const contact = row.contacts[kind]
    const section = kind === 'section_head' ? row.section : null
    const acts = contact !== null && change !== 'unchanged' && change !== 'kept'
    if (!acts && section === null) continue
    const { post_id: postId, ...post } = await openPost(context, unitId, kind)
    const words = { section: section ?? post.section, title: contact?.title ?? post.title }
    await tx.updateTable('posts').set(words).where('post_id', '=', postId).execute()
    if (!acts || !contact) continue
    if (change === 'corrected') {
      await correctPerson(context, postId, contact)
      result.corrected++
      continue
    }
    const personId = await findOrAddPerson(context, unitId, contact, people)
    // Two rows may mean one unit.
    if (await holdsAlready(context, postId, personId)) continue
    await appoint(context, { postId, personId, from, reason: '导入通讯录' })
    const details = { unitId, kind, personId, from, reason: '导入通讯录' }
    await recordEvent(tx, actor, { action: 'post_handed_over', subject: `post:${postId}`, details }, now)
    if (change === 'new') result.appointed++
    else result.handedOver++
  }
}

async function holdsAlready({ tx }: RegisterContext, postId: string, personId: string): Promise<boolean> {
  const open = tx
    .selectFrom('post_holders')
    .select('person_id')
    .where('post_id', '=', postId)
    .where('valid_to', 'is', null)
  return (await open.executeTakeFirst())?.person_id === personId
}

async function correctPerson({ tx, day }: RegisterContext, postId: string, contact: Contact) {
  const holders = tx.selectFrom('post_holders').select('person_id').where('post_id', '=', postId)
  const open = holders.where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
  const columns = personColumns(given(contact))
  if (Object.keys(columns).length === 0) return
  const people = tx.updateTable('people').set(columns).where('name', '=', contact.name)
  await people.where('person_id', 'in', open).execute()
}

/** The same name with the same phone is the same person, else one of that name at the same unit, else a new one. */
async function findOrAddPerson(
  context: RegisterContext,
  unitId: string,
  contact: Contact,
  people: Map<string, string>,
): Promise<string> {
  const key = `${contact.name} ${contact.phone ?? unitId}`
  const known = people.get(key) ?? (await knownPerson(context, unitId, contact))
  const personId = known ?? (await addPerson(context, contact))
  people.set(key, personId)
  const columns = personColumns(given(contact))
  if (known && Object.keys(columns).length > 0) {
    await context.tx.updateTable('people').set(columns).where('person_id', '=', known).execute()
  }
  return personId
}

async function knownPerson({ tx }: RegisterContext, unitId: string, { name, phone }: Contact): Promise<string | null> {
  const named = tx.selectFrom('people').select(['person_id', 'phone']).where('name', '=', name)
  if (phone !== null) {
    const same = await named.where('phone', '=', phone).executeTakeFirst()
    if (same) return same.person_id
  }
  const here = tx
    .selectFrom('post_holders as h')
    .innerJoin('posts as p', (join) =>
      join.onRef('p.jurisdiction_id', '=', 'h.jurisdiction_id').onRef('p.post_id', '=', 'h.post_id'),
    )
    .where('p.org_unit_id', '=', unitId)
    .select('h.person_id')
  const atUnit = await named.where('person_id', 'in', here).executeTakeFirst()
  // Another phone at the same unit is the same person with a new number; two of one name there would be told apart.
  return atUnit?.person_id ?? null
}

/** The numbers that the file gives; an empty cell says nothing. */
function given({ phone, officePhone }: Contact) {
  return { ...(phone === null ? {} : { phone }), ...(officePhone === null ? {} : { officePhone }) }
}

/** What a person said a name means holds from now on: it becomes an alias of that unit. */
async function keepSaidNames({ tx, actor }: RegisterContext, rows: readonly ImportRow[], { units }: ConfirmImport) {
  for (const { written, unitId } of units) {
    const row = rows.find((one) => one.written === written && one.unit?.id === unitId)
    if (!row || row.unit?.name === written) continue
    const taken = await tx
      .selectFrom('org_unit_aliases')
      .select('alias')
      .where('alias', '=', written)
      .executeTakeFirst()
    if (!taken) await addAliases(tx, actor.place.id, unitId, [written])
  }
}
