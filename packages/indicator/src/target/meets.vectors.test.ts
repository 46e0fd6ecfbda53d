import { expect, it } from 'vitest'
import { measured } from '../reading/reading.ts'
import { describeVectors } from '../testing/vectors.ts'
import { setDirection } from './direction.ts'
import { meets } from './meets.ts'
import { ruleOf } from './rule-of.ts'
import type { RuleFrame, TargetRule } from './target-rule.ts'

const plain = ruleOf({
  metric: '某项',
  kind: 'bound',
  comparator: '=',
  value: '1',
  valueTo: null,
  unit: null,
  words: null,
})

describeVectors('target-operators.json', (cases) => {
  it.each(cases)('$name', ({ input, expected }) => {
    const { outcome } = meets(ruleFor(input), measured(input.value))
    if (expected.verdict) expect(outcome).toBe(expected.verdict)
    else expect(outcome).toBe(expected.met ? 'met' : 'not_met')
  })
})

function ruleFor(input: Record<string, string>): TargetRule {
  const places = input['round_half_up_places'] as number | null | undefined
  const frame: RuleFrame = {
    ...plain,
    direction: setDirection('closer', '测试'),
    tolerance: '0',
    rounding: { places: places ?? null, judge: places == null ? 'exact' : 'rounded' },
  }
  if (input['operator'] === 'range') {
    return {
      ...frame,
      kind: 'range',
      direction: setDirection('within', '测试'),
      low: { value: input['low']!, closed: Boolean(input['low_closed']) },
      high: { value: input['high']!, closed: Boolean(input['high_closed']) },
    }
  }
  if (input['kind'] === 'maintain') {
    const direction = setDirection(input['direction'] as 'down', '测试')
    return {
      ...frame,
      kind: 'maintain',
      direction,
      operator: '=',
      value: input['target']!,
      tolerance: input['tolerance']!,
    }
  }
  return { ...frame, kind: 'bound', operator: input['operator'] as '=', value: input['target']! }
}
