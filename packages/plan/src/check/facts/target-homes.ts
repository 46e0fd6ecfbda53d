import type { PlanDraft, Target } from '../../plan-draft.ts'
import type { Home } from './fact.ts'
import { homeOfGoal, homeOfMeasure } from './home-of.ts'

/** A goal or a measure with the targets written in it. */
export interface TargetHome {
  readonly home: Home
  readonly targets: readonly Target[]
}

/** Everything of a plan that promises in prose: its goals, then its measures. */
export const targetHomes = ({ goals, measures }: Pick<PlanDraft, 'goals' | 'measures'>): readonly TargetHome[] => [
  ...goals.map((goal) => ({ home: homeOfGoal(goal), targets: goal.targets })),
  ...measures.map((measure) => ({ home: homeOfMeasure(measure), targets: measure.targets })),
]
