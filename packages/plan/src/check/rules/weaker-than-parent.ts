import { groupBy } from '@tongtu/kernel'
import type { CheckRule, Finding } from '../check-rule.ts'
import { comparesWithParent, quantityBesideName } from '../facts/comparable.ts'
import type { Fact } from '../facts/fact.ts'
import { isWeaker } from '../facts/is-weaker.ts'
import { nameInHome } from '../facts/name-in-home.ts'
import { placesInParent } from '../facts/place-in-parent.ts'
import { isPlanWide } from '../facts/scope.ts'

const sameQuantity = (fact: Fact): string => `${fact.key}|${quantityBesideName(fact)}`

export const weakerThanParent: CheckRule = {
  code: 'TT-C-042',
  severity: 'warning',
  title: '弱于上级目标',
  explanation: '同名、同年的比率、增速或人均指标，本方案的要求比上级方案低。总量不比。',
  good: {
    parent: '一、主要目标\n——到2025年,城乡居民收入倍差缩小到1.9以内。',
    text: '一、主要目标\n——到2025年,城乡居民收入倍差缩小到1.8以内。',
  },
  bad: {
    parent: '一、主要目标\n——到2025年,城乡居民收入倍差缩小到1.9以内。',
    text: '一、主要目标\n——到2025年,城乡居民收入倍差缩小到2.1以内。',
  },
  check: ({ facts, parent }) => {
    if (parent === null) return { findings: [], notApplicable: '没有给出上级方案' }
    const placeOf = placesInParent(parent.draft)
    const superior = groupBy(parent.facts.filter(comparesWithParent), sameQuantity)
    const findings: Finding[] = []
    for (const fact of facts) {
      const all = comparesWithParent(fact) ? (superior.get(sameQuantity(fact)) ?? []) : []
      const wanted = all.find(isPlanWide) ?? all[0]
      if (wanted === undefined || !isWeaker(fact, wanted)) continue
      findings.push({
        span: fact.span,
        message: `${nameInHome(fact.home, fact.metric)}${fact.year}年目标为${fact.printed}，弱于上级方案（${placeOf(wanted.span[0])}）的${wanted.printed}`,
        suggestion: '请核对；若上级另有分解方案，请注明依据',
        formula: `本方案${fact.printed}，上级方案${wanted.printed}`,
      })
    }
    return { findings }
  },
}
