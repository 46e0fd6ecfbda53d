import { onlyUnit } from '../cases/only-unit.ts'
import type { Actor } from '../identity/actor.ts'
import { AppError } from '../platform/errors.ts'
import type { EnteredIndicator } from './find-entered.ts'
import { observationPolicy } from './policy.ts'

/** Whether somebody enters the figures of an indicator: by his role, and for his unit alone where he is held to one. */
export function mayEnter(actor: Actor, { units }: Pick<EnteredIndicator, 'units'>): boolean {
  const only = onlyUnit(actor)
  const entersAny = (observationPolicy.save as readonly string[]).includes(actor.role)
  return entersAny && (only === null || units.some(({ id }) => id === only.unitId))
}

/** @throws AppError 403 that names who enters it */
export function refuseOthers(actor: Actor, indicator: EnteredIndicator): void {
  const only = onlyUnit(actor)
  if (only === null || indicator.units.some(({ id }) => id === only.unitId)) return
  const names = indicator.units.map(({ name }) => name).join('、') || '共富办或统计员'
  throw new AppError(403, 'TT-I-403', `“${indicator.name}”由${names}填报，本账号不能改`)
}
