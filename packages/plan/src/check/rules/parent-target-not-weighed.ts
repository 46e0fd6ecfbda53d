import type { CheckRule, Finding } from '../check-rule.ts'
import { nameInHome } from '../facts/name-in-home.ts'
import { obstacleInWords } from '../facts/obstacle-in-words.ts'
import { placesInParent } from '../facts/place-in-parent.ts'

export const parentTargetNotWeighed: CheckRule = {
  code: 'TT-C-043',
  severity: 'hint',
  title: '与上级目标不能比较',
  explanation: '同名、同年的目标，计量单位不同，或看不出越高越好还是越低越好，不能判定是否弱于上级方案。',
  ofSuperior: true,
  good: {
    parent: '一、主要目标\n——到2025年，每千人口拥有社会工作者达到3人。',
    text: '一、主要目标\n——到2025年，每千人口拥有社会工作者达到3人。',
  },
  bad: {
    parent: '一、主要目标\n——到2025年，工业用电占全社会用电比重60%。',
    text: '一、主要目标\n——到2025年，工业用电占全社会用电比重55%。',
  },
  check: ({ parent }) => {
    if (parent === null) return { findings: [], notApplicable: '没有给出上级方案' }
    const placeOf = placesInParent(parent.draft)
    const findings = parent.pairs.flatMap(({ wanted, own, obstacle }): Finding[] => {
      if (own === null || (obstacle !== 'unit' && obstacle !== 'direction')) return []
      return [
        {
          span: own.span,
          message: `${nameInHome(own.home, own.metric)}目标为${own.printed}，上级方案（${placeOf(wanted.span[0])}）为${wanted.printed}：已承接，不能比较，${obstacleInWords[obstacle]}`,
          suggestion:
            obstacle === 'unit'
              ? '请把计量单位改成与上级方案一致，或换算后核对'
              : '请核对本方案的要求是否不低于上级方案',
          formula: `本方案${own.printed}，上级方案${wanted.printed}`,
        },
      ]
    })
    return { findings }
  },
}
