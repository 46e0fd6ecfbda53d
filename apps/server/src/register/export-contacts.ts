import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { fileNameOf } from '../platform/attachment.ts'
import { chinaDay, chineseDay } from '../platform/china-day.ts'
import type { Services } from '../platform/services.ts'
import { listUnits } from '../units/list-units.ts'
import type { WorkbookRow } from './contacts-workbook.ts'
import { findHoldings } from './list-register.ts'
import { changeRegister, type RegisterContext } from './register-context.ts'
import type { PostKind } from './tables.ts'

export interface Download {
  readonly fileName: string
  readonly bytes: Buffer
}

/** The contact list of the place with whole phone numbers, which is recorded. */
export async function exportContacts(services: Services, actor: Actor): Promise<Download> {
  const rows = await changeRegister(services, actor, async (context) => {
    const found = await findRows(context)
    const event = { action: 'contacts_exported', subject: 'register', details: { units: found.length } }
    await recordEvent(context.tx, actor, event, context.now)
    return found
  })
  const day = chineseDay(chinaDay(services.clock.now()))
  return workbook(services, `${actor.place.name}联络员通讯录`, `截至${day}　含个人电话，请按内部资料保管`, rows)
}

/** The same sheet with the units alone, to be filled in and imported. */
export async function exportTemplate(services: Services, actor: Actor): Promise<Download> {
  const units = await changeRegister(services, actor, ({ tx }) => listUnits(tx))
  const nothing = { leader: null, section_head: null, liaison: null }
  const rows = units.map(({ name }) => ({ unit: name, section: null, titles: nothing, people: nothing }))
  const note = '每个单位一行，每个岗位一人；单位可以增减，留空的格子导入时不改动已有内容'
  return workbook(services, `${actor.place.name}联络员通讯录（空表）`, note, rows)
}

async function workbook({ clock }: Services, title: string, note: string, rows: readonly WorkbookRow[]) {
  // The spreadsheet library is loaded when the first table is asked for: no start waits for it.
  const { contactsWorkbook } = await import('./contacts-workbook.ts')
  return { fileName: fileNameOf(title, '.xlsx'), bytes: await contactsWorkbook(title, note, rows, clock.now()) }
}

async function findRows({ tx, day }: RegisterContext): Promise<WorkbookRow[]> {
  const units = await listUnits(tx)
  const posts = await tx.selectFrom('posts').selectAll().where('valid_to', 'is', null).execute()
  const holdings = (await findHoldings(tx, day)).filter((holding) => holding.valid_from <= day)
  return units.map((unit) => {
    const own = (kind: PostKind) => posts.find((post) => post.org_unit_id === unit.id && post.kind === kind)
    const holder = (kind: PostKind) => {
      const held = holdings.find((holding) => holding.post_id === own(kind)?.post_id)
      return held ? { name: held.name, phone: held.phone, officePhone: held.office_phone } : null
    }
    const title = (kind: PostKind) => own(kind)?.title ?? null
    return {
      unit: unit.name,
      section: own('section_head')?.section ?? null,
      titles: { leader: title('leader'), section_head: title('section_head'), liaison: title('liaison') },
      people: { leader: holder('leader'), section_head: holder('section_head'), liaison: holder('liaison') },
    }
  })
}
