import { createHash } from 'node:crypto'
import type { Tx } from '../platform/database.ts'
import { listUnits } from '../units/list-units.ts'
import type { Unit } from '../units/schema.ts'
import type { ContactProblem, ContactRow } from './contact-row.ts'
import type { ImportPreview, ImportRow, PreviewImport } from './import-schema.ts'
import { findHoldings } from './list-register.ts'
import { maskPhone } from './mask-phone.ts'
import { type PostKind, postKinds } from './tables.ts'

type Holding = Awaited<ReturnType<typeof findHoldings>>[number]
type PostRow = {
  readonly post_id: string
  readonly org_unit_id: string
  readonly kind: PostKind
  readonly section: string | null
  readonly title: string | null
}

/** What taking in a contact list would do to the register, row by row; changes nothing. */
export async function compareContacts(
  tx: Tx,
  day: string,
  { rows, units: said }: PreviewImport,
): Promise<ImportPreview> {
  const units = await listUnits(tx)
  const posts: PostRow[] = await tx
    .selectFrom('posts')
    .select(['post_id', 'org_unit_id', 'kind', 'section', 'title'])
    .where('valid_to', 'is', null)
    .execute()
  const holdings = Map.groupBy(await findHoldings(tx, day), (holding) => holding.post_id)
  const problems: ContactProblem[] = []
  const seen = new Map<string, string>()
  const compared = rows.map((row): ImportRow => {
    const unit = unitOf(row.unit, units, said)
    if (unit) reportTwice(row, unit, seen, problems)
    const own = posts.filter((post) => post.org_unit_id === unit?.id)
    const section = own.find((post) => post.kind === 'section_head')?.section ?? null
    const changes = postKinds.map((kind) => {
      const post = own.find((one) => one.kind === kind)
      return comparePost(row, kind, post, (post && holdings.get(post.post_id)) ?? [], day, problems)
    })
    const same = changes.every(({ change }) => change === 'unchanged' || change === 'kept')
    const sameSection = row.section === null || row.section === section
    return {
      row: row.row,
      written: row.unit,
      unit: unit && { id: unit.id, name: unit.name },
      similar: unit ? [] : similarUnits(row.unit, units),
      section: { before: section, after: row.section ?? section },
      posts: changes,
      status: !unit ? 'new' : same && sameSection ? 'unchanged' : 'changed',
    }
  })
  const count = (status: ImportRow['status']) => compared.filter((row) => row.status === status).length
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([day, rows, compared]))
    .digest('hex')
  const counts = { new: count('new'), changed: count('changed'), unchanged: count('unchanged') }
  return { rows: compared, problems, counts, fingerprint }
}

function comparePost(
  row: ContactRow,
  kind: PostKind,
  post: PostRow | undefined,
  holdings: readonly Holding[],
  day: string,
  problems: ContactProblem[],
): ImportRow['posts'][number] {
  const contact = row.contacts[kind]
  const now = holdings.find((one) => one.valid_from <= day)
  const next = holdings.find((one) => one.valid_from > day)
  const before = now ? { name: now.name, phone: maskPhone(now.phone), officePhone: now.office_phone } : null
  const kept = { kind, change: 'kept' as const, before, after: before }
  if (!contact) return kept
  const same = [now, next].find((one) => one?.name === contact.name)
  if (!same && next) {
    problems.push({
      place: `第${row.row}行`,
      message: `“${row.unit}”的这个岗位已定于${next.valid_from}交给“${next.name}”，文件写的“${contact.name}”没有导入`,
      suggestion: '要改由文件所写的人接任，请先在单位与岗位里改交接',
    })
    return kept
  }
  const after = { name: contact.name, phone: contact.phone, officePhone: contact.officePhone }
  if (!same) return { kind, change: now ? 'handover' : 'new', before, after }
  const phones = agrees(contact.phone, same.phone) && agrees(contact.officePhone, same.office_phone)
  const change = phones && agrees(contact.title, post?.title ?? null) ? 'unchanged' : 'corrected'
  return { kind, change, before, after: change === 'unchanged' ? before : after }
}

/** An empty cell says nothing, so it changes nothing. */
const agrees = (written: string | null, stored: string | null) => written === null || written === stored

/** The unit that a name means: as a person has said, by name, by alias. */
function unitOf(written: string, units: readonly Unit[], said: PreviewImport['units']): Unit | null {
  const chosen = said.find((one) => one.written === written)?.unitId
  const byName = units.find((unit) => unit.name === written) ?? units.find((unit) => unit.aliases.includes(written))
  return units.find((unit) => unit.id === chosen) ?? byName ?? null
}

function reportTwice(row: ContactRow, unit: Unit, seen: Map<string, string>, problems: ContactProblem[]) {
  const before = seen.get(unit.id)
  seen.set(unit.id, row.row)
  if (before === undefined) return
  problems.push({
    place: `第${row.row}行`,
    message: `“${row.unit}”和第${before}行是同一个单位（${unit.name}），两行都会导入，后一行为准`,
    suggestion: '在文件里合并成一行，或核对两行是否一致',
  })
}

/** Units whose names hold all characters of the written one in order (市发改委 in 市发展和改革委员会), or the other way. */
function similarUnits(written: string, units: readonly Unit[]): ImportRow['similar'] {
  return units
    .filter((unit) => [unit.name, ...unit.aliases].some((name) => within(written, name) || within(name, written)))
    .sort((a, b) => a.name.length - b.name.length)
    .slice(0, 3)
    .map(({ id, name }) => ({ id, name }))
}

function within(short: string, long: string): boolean {
  if (short.length < 2) return false
  let at = 0
  for (const char of long) if (char === short[at]) at++
  return at === short.length
}
