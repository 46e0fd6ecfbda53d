import type { DraftMeasure, Mechanism, Target } from '../../plan-draft.ts'
import type { CheckRule } from '../check-rule.ts'
import { homeOfMeasure } from '../facts/home-of.ts'

/** A result somebody else can confirm: a figure, a rank, a named thing brought into being. A mere direction is none. */
const isVerifiable = ({ kind, value }: Target): boolean => value !== null || (kind !== 'trend' && kind !== 'maintain')

/** A month or a day is named by the text itself: a node that comes or passes. */
const NODE = /^\d{4}-\d\d/

/** A list, a leading group, a rhythm either is set up or is not; “更多试点” shows nothing. */
const isSetUp = ({ kind }: Mechanism): boolean => kind !== 'pilot' && kind !== 'best_practice'

export const unverifiable: CheckRule = {
  code: 'TT-C-031',
  severity: 'hint',
  title: '难以验证',
  explanation: '举措没有数量、节点或成果，完成与否没有凭据。',
  good: { text: '一、重点任务\n1.推进书香城市建设，到2025年，建成书屋5个。（牵头单位：县文旅局）' },
  bad: { text: '一、重点任务\n1.持续推进书香城市建设，营造良好氛围。（牵头单位：县文旅局）' },
  check: ({ draft }) => {
    const setUp = draft.mechanisms.filter(isSetUp).map(({ span }) => span[0])
    const lacksResult = ({ targets, due, span: [from, to] }: DraftMeasure): boolean =>
      !targets.some(isVerifiable) && !NODE.test(due ?? '') && !setUp.some((place) => from <= place && place < to)
    return {
      findings: draft.measures.filter(lacksResult).map((measure) => ({
        span: measure.span,
        message: `${homeOfMeasure(measure).label}没有数量、节点或佐证要求`,
        suggestion: '请补上要建成什么、多少、何时完成，或以什么材料为证',
      })),
      ...(draft.measures.length === 0 ? { notApplicable: '没有识别出举措' } : {}),
    }
  },
}
