import { type PlanDraft, placeStandsAbove } from '@tongtu/plan'
import type { Place } from '../identity/session.ts'

/** The draft with a hint where the plan names another place than the one it is brought into; one name may be the longer. */
export function doubtPlace(draft: PlanDraft, place: Pick<Place, 'code' | 'name'>): PlanDraft {
  const { jurisdiction, source, diagnostics } = draft
  if (jurisdiction === null || isSame(jurisdiction, place)) return draft
  const above = jurisdiction.code !== null && placeStandsAbove(jurisdiction.code, place.code)
  const at = Math.max(0, source.text.indexOf(jurisdiction.name))
  const doubt = {
    code: 'TT-D-022',
    severity: 'hint',
    message: `方案写的是${jurisdiction.name}，当前地区是${place.name}`,
    span: [at, Math.min(source.text.length, at + jurisdiction.name.length)],
    suggestion: above
      ? '只用来对照的，作为上级方案导入；要由本地区执行的，作为本地区方案导入'
      : '请核对文件和地区有没有选错；没有选错的，不用处理',
  } as const
  return { ...draft, diagnostics: [doubt, ...diagnostics] }
}

function isSame(named: NonNullable<PlanDraft['jurisdiction']>, { code, name }: Pick<Place, 'code' | 'name'>): boolean {
  return named.code === code || named.name.endsWith(name) || name.endsWith(named.name)
}
