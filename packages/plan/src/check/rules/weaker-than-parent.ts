import type { CheckRule, Finding } from '../check-rule.ts'
import { figureInHome, nameInHome } from '../facts/name-in-home.ts'
import { placesInParent } from '../facts/place-in-parent.ts'

export const weakerThanParent: CheckRule = {
  code: 'TT-C-042',
  severity: 'warning',
  title: '弱于上级目标',
  explanation: '同名、同年的比率、增速或人均指标，本方案的要求比上级方案低；本方案有几处的，按最弱的一处。总量不比。',
  ofSuperior: true,
  good: {
    parent: '一、主要目标\n——到2025年，城乡居民收入倍差缩小到1.9以内。',
    text: '一、主要目标\n——到2025年，城乡居民收入倍差缩小到1.8以内。',
  },
  bad: {
    parent: '一、主要目标\n——到2025年，城乡居民收入倍差缩小到1.9以内。',
    text: '一、主要目标\n——到2025年，城乡居民收入倍差缩小到2.1以内。',
  },
  check: ({ parent }) => {
    if (parent === null) return { findings: [], notApplicable: '没有给出上级方案' }
    const placeOf = placesInParent(parent.draft)
    const findings = parent.pairs.flatMap(({ wanted, own, others, standing }): Finding[] => {
      if (standing !== 'weaker' || own === null) return []
      return [
        {
          span: own.span,
          message: `${nameInHome(own.home, own.metric)}${own.year}年目标为${own.printed}，弱于上级方案（${placeOf(wanted.span[0])}）的${wanted.printed}`,
          suggestion: '请核对；若上级另有分解方案，请注明依据',
          related: others.map((other) => ({ span: other.span, message: `${figureInHome(other)}（${other.year}年）` })),
          formula: `本方案${own.printed}，上级方案${wanted.printed}`,
        },
      ]
    })
    return { findings }
  },
}
