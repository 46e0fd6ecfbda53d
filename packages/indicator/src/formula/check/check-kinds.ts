import type { Diagnostic } from '@tongtu/kernel'
import type { FormulaFunction, Parameter } from '../functions/formula-function.ts'
import { FUNCTIONS } from '../functions/functions.ts'
import { MAX_NESTED_SETS } from '../limits.ts'
import { type CallNode, type FormulaNode, partsOf } from '../node.ts'
import { type RefusalCode, refusal } from '../refusal.ts'

type Kind = 'figure' | 'condition' | 'members'

const KIND_NAMES: Readonly<Record<Kind, string>> = { figure: '一个数', condition: '一个条件', members: '一组地区的数' }

/** What a node is, by its form alone. */
function kindOf(node: FormulaNode): Kind {
  switch (node.kind) {
    case 'members':
      return 'members'
    case 'comparison':
    case 'logic':
    case 'not':
      return 'condition'
    case 'call':
      return FUNCTIONS[node.function].yields
    default:
      return 'figure'
  }
}

/**
 * Whether figures, conditions and sets of places stand where they may, and every function has what it needs between its
 * brackets.
 */
export function checkKinds(formula: FormulaNode, text: string, result: 'figure' | 'condition'): Diagnostic[] {
  const problems: Diagnostic[] = []
  const refuse = (code: RefusalCode, node: FormulaNode, fact: string, remedy?: string) =>
    problems.push(refusal(text, code, node.span, fact, remedy))
  expect(formula, result, '公式的结果')
  checkSets(formula, 0)
  return problems

  function expect(node: FormulaNode, kind: Kind, role: string): void {
    const given = kindOf(node)
    if (given !== kind) {
      refuse('TT-Y-013', node, `${role}要是${KIND_NAMES[kind]}，这里是${KIND_NAMES[given]}`, remedyFor(kind, given))
      return
    }
    if (node.kind === 'call') checkCall(node)
    else if (node.kind === 'logic' || node.kind === 'not')
      for (const part of partsOf(node)) expect(part, 'condition', '且、或、非 连接的')
    else for (const part of partsOf(node)) expect(part, 'figure', roleOf(node))
  }

  function checkCall(node: CallNode): void {
    const called = FUNCTIONS[node.function]
    const { parameters, usage } = called
    const least = parameters.filter(({ optional }) => !optional).length
    const most = parameters.at(-1)?.repeated ? Number.POSITIVE_INFINITY : parameters.length
    if (node.args.length < least || node.args.length > most) {
      const wanted =
        least === most ? `${least}项` : most === Number.POSITIVE_INFINITY ? `至少${least}项` : `${least}到${most}项`
      refuse('TT-Y-012', node, `“${called.title}”的括号里要有${wanted}，这里有${node.args.length}项`, `写成 ${usage}。`)
      return
    }
    for (const [at, arg] of node.args.entries()) checkArgument(arg, parameters[at] ?? parameters.at(-1)!, called)
  }

  function checkArgument(arg: FormulaNode, parameter: Parameter, { title, usage }: FormulaFunction): void {
    const role = `“${title}”的${parameter.name}`
    switch (parameter.takes) {
      case 'count':
        checkCount(arg, parameter, role)
        return
      case 'name':
        if (arg.kind !== 'name')
          refuse('TT-Y-013', arg, `${role}要直接写指标名称`, '先对每一项分别取，再加减：例如 累计(甲) + 累计(乙)。')
        return
      case 'figures':
        expect(arg, kindOf(arg) === 'members' ? 'members' : 'figure', role)
        return
      default:
        if (parameter.takes === 'members' && kindOf(arg) !== 'members')
          refuse('TT-Y-013', arg, `${role}要写明是哪些地区`, `写成 ${usage}，也可以用 同级(…)、同组(…)。`)
        else expect(arg, parameter.takes, role)
    }
  }

  function checkCount(arg: FormulaNode, { least = 0, most = 0 }: Parameter, role: string): void {
    if (arg.kind !== 'number' || arg.suffix !== '' || !/^\d+$/.test(arg.digits))
      refuse('TT-Y-014', arg, `${role}要写明一个整数`)
    else if (Number(arg.digits) < least || Number(arg.digits) > most)
      refuse('TT-Y-014', arg, `${role}是${arg.digits}，只能在${least}到${most}之间`, '改成范围内的整数。')
  }

  /** Sets within sets multiply: places of places of places are no longer computed in a bounded time. */
  function checkSets(node: FormulaNode, around: number): void {
    const isSet = node.kind === 'members' || (node.kind === 'call' && node.function === 'rank')
    const isRankOfSet = node.kind === 'call' && node.function === 'rank' && node.args[0]?.kind === 'members'
    const depth = around + (isSet && !isRankOfSet ? 1 : 0)
    if (depth > MAX_NESTED_SETS)
      refuse('TT-Y-003', node, `地区套地区超过${MAX_NESTED_SETS}层`, '把里层的一段另立为一项指标，再引用它的名称。')
    else for (const part of partsOf(node)) checkSets(part, depth)
  }
}

const roleOf = (node: FormulaNode): string =>
  node.kind === 'comparison' ? '比较的两边' : node.kind === 'members' ? '对各地区取的' : '加减乘除的每一项'

function remedyFor(wanted: Kind, given: Kind): string {
  if (given === 'members') return '外面要有函数：合计(…)、最大(…)、平均(…)、倍差(…) 等。'
  if (wanted === 'condition') return '写成比较，例如 常住人口 > 0。'
  return given === 'condition'
    ? '条件只能放进 如果(条件, 成立时, 不成立时)；连着比较的写成 1 < 甲 且 甲 < 5。'
    : '按函数表调整。'
}
