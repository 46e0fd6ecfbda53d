import type { ValidationRule } from '../validation-rule.ts'

/** Bounds as formulas or digits; null: open to that side. */
export interface RuleBand {
  readonly lowest: string | null
  readonly highest: string | null
}

/** One rule for each bound of a band. */
export function bandRules(
  rule: Omit<ValidationRule, 'operator' | 'right' | 'title' | 'missing'> & { readonly subject: string },
  { lowest, highest }: RuleBand,
): ValidationRule[] {
  const { subject, ...frame } = rule
  const bound = (side: string, operator: '≥' | '≤', right: string | null): ValidationRule[] =>
    right === null
      ? []
      : [
          {
            ...frame,
            id: `${frame.id}/${side}`,
            title: `${subject}${operator === '≥' ? '不小于' : '不大于'} ${right}`,
            operator,
            right,
            missing: 'skip-if-any',
          },
        ]
  return [...bound('low', '≥', lowest), ...bound('high', '≤', highest)]
}
