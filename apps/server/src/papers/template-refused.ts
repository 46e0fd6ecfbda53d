import { AppError } from '../platform/errors.ts'

/** One thing to be mended in a template: the placeholder as it is written there, and what to do about it. */
export interface TemplateProblem {
  readonly placeholder: string | null
  readonly message: string
}

/** A template that cannot be used, with everything that has to be mended. */
export class TemplateRefused extends AppError {
  readonly problems: readonly TemplateProblem[]

  constructor(problems: readonly TemplateProblem[]) {
    const [first, ...more] = problems
    super(422, 'TT-F-001', `${first?.message ?? ''}${more.length > 0 ? `（另有${more.length}处要改）` : ''}`, {
      problems,
    })
    this.problems = problems
  }
}
