import type { CheckRule } from '../check-rule.ts'
import { homeOfMeasure } from '../facts/home-of.ts'

/** A plan may settle it once for all items: the first unit leads or compiles. */
const SETTLED_ONCE =
  /(?:列|排)(?:在)?(?:第一位?|首位|首|前)的?(?:单位)?为?(?:牵头|汇总)|首列单位(?:为|负责)?(?:牵头|汇总)/

export const noCompilingUnit: CheckRule = {
  code: 'TT-C-007',
  severity: 'warning',
  title: '汇总单位',
  explanation: '一项有几个牵头单位却没有说明谁汇总，进度和数据容易两头报、没人合。',
  good: { text: '一、重点任务\n1.建成检测平台3个。（牵头单位：县科技局，配合单位：县发改局）' },
  bad: { text: '一、重点任务\n1.建成检测平台3个。（牵头单位：县科技局、县发改局）' },
  check: ({ draft }) => {
    if (SETTLED_ONCE.test(draft.source.text)) return { findings: [], notApplicable: '方案已统一规定首列单位牵头汇总' }
    return {
      findings: draft.measures.flatMap((measure) => {
        const [first] = measure.leadUnits
        const count = measure.leadUnits.length
        if (first === undefined || count < 2 || !measure.leadExplicit) return []
        return [
          {
            span: first.span,
            message: `${homeOfMeasure(measure).label}有${count}个牵头单位，未明确谁汇总`,
            suggestion: `由首列的${first.name}汇总`,
            related: measure.leadUnits.slice(1).map(({ name, span }) => ({ span, message: name })),
          },
        ]
      }),
    }
  },
}
