import { programIn } from '../identity/actor.ts'
import { demoPlaces } from '../identity/demo.ts'
import { findPlace } from '../identity/find-place.ts'
import { asSystem } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { listUnits } from '../units/list-units.ts'
import { appoint } from './appoint.ts'
import { addPerson } from './hand-over.ts'
import { openPost } from './open-post.ts'
import { changeRegister, type RegisterContext } from './register-context.ts'
import { postKinds } from './tables.ts'

/** Of nobody: surnames that are numbers and cycles of the calendar, given names that are directions and seasons. */
const SURNAMES = '甲乙丙丁戊己庚辛壬癸'
const GIVEN = [
  '小样',
  '示例',
  '演示',
  '东方',
  '南方',
  '西方',
  '北方',
  '立春',
  '立夏',
  '立秋',
  '立冬',
  '子丑',
  '寅卯',
  '辰巳',
]
const SECTIONS = ['综合科', '规划科', '业务科', '督查科']

/**
 * Fills the register of each demo place whose units have no post yet with people who do not exist, and makes the demo
 * accounts `liaison` and `leader` of each place hold the posts of the unit that leads most measures.
 */
export async function loadDemoRegister(services: Services): Promise<void> {
  for (const code of demoPlaces) {
    const place = await findPlace(services.db, code)
    if (!place) continue
    const leading = await changeRegister(services, programIn(place), fillRegister)
    if (leading) await linkDemoAccounts(services, place.id, leading)
  }
}

/** @returns the people at the unit with the most measures, by kind of post; null when there was nothing to fill */
async function fillRegister(context: RegisterContext): Promise<DemoHolders | null> {
  const { tx } = context
  const units = await listUnits(tx)
  const filled = await tx.selectFrom('posts').select('post_id').limit(1).executeTakeFirst()
  const [busiest] = [...units].sort((a, b) => b.measureCount - a.measureCount)
  if (filled || !busiest) return null
  const from = `${context.day.slice(0, 4)}-01-01`
  const leading: Record<string, string> = {}
  let number = 0
  for (const unit of units) {
    for (const kind of postKinds) {
      const { post_id: postId } = await openPost(context, unit.id, kind)
      const personId = await addPerson(context, demoPerson(++number))
      if (kind === 'section_head') {
        const section = SECTIONS[number % SECTIONS.length] ?? null
        await tx.updateTable('posts').set({ section }).where('post_id', '=', postId).execute()
      }
      await appoint(context, { postId, personId, from, reason: '演示' })
      if (unit.id === busiest.id) leading[kind] = personId
    }
  }
  return { leader: leading['leader'] ?? '', liaison: leading['liaison'] ?? '' }
}

interface DemoHolders {
  readonly leader: string
  readonly liaison: string
}

function demoPerson(number: number) {
  const name = `${SURNAMES[number % SURNAMES.length]}${GIVEN[Math.floor(number / SURNAMES.length) % GIVEN.length]}`
  const digits = String(number).padStart(4, '0')
  return { name, phone: `1390000${digits}`, officePhone: `0570-8000${digits}` }
}

/** From then on the demo accounts have the role of their posts, like every holder's. */
async function linkDemoAccounts({ db }: Services, placeId: number, holders: DemoHolders) {
  await asSystem(db, async (tx) => {
    for (const role of ['liaison', 'leader'] as const) {
      const account = await tx
        .selectFrom('memberships as m')
        .innerJoin('users as u', 'u.user_id', 'm.user_id')
        .where('m.jurisdiction_id', '=', placeId)
        .where('m.role', '=', role)
        .where('u.demo', '=', true)
        .select('u.user_id')
        // `liaison` before `liaison-330213`: a post has one holder, the other account keeps its standing role.
        .orderBy('u.username')
        .executeTakeFirst()
      if (!account) continue
      const own = tx.updateTable('memberships').set({ role: null }).where('jurisdiction_id', '=', placeId)
      await own.where('user_id', '=', account.user_id).execute()
      const person = tx.updateTable('people').set({ user_id: account.user_id }).where('jurisdiction_id', '=', placeId)
      await person.where('person_id', '=', holders[role]).execute()
    }
  })
}
