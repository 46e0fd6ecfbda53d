import { type Actor, programIn } from '../identity/actor.ts'
import { asSystem } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'

/**
 * Whose plan an id means, for commands that nobody is signed in to: ids count up within a place, so the place must be
 * named where several have a plan of this id.
 * @throws AppError with one sentence when no place or more than one has it
 */
export async function locatePlan({ db }: Services, id: string, placeCode: string | null): Promise<Actor> {
  const places = await asSystem(db, (tx) =>
    tx
      .selectFrom('plans as p')
      .innerJoin('jurisdictions as j', 'j.jurisdiction_id', 'p.jurisdiction_id')
      .where('p.plan_id', '=', numberOf('plan', id) ?? 0)
      .select(['j.jurisdiction_id as id', 'j.code', 'j.name', 'p.title'])
      .orderBy('j.code')
      .execute(),
  )
  const found = places.filter(({ code }) => placeCode === null || code === placeCode)
  const [place] = found
  if (!place)
    throw new AppError(404, 'TT-D-406', `${placeCode ?? '各地区'}没有方案${id}，请核对编号（如p-1）和地区代码`)
  if (found.length > 1) {
    const choices = found.map(({ code, title }) => `${code} ${title}`).join('；')
    throw new AppError(409, 'TT-D-405', `有${found.length}个地区有方案${id}，请用--jurisdiction写明：${choices}`)
  }
  return programIn({ id: place.id, code: place.code, name: place.name })
}
