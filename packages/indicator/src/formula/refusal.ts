import type { Diagnostic, Severity, Span } from '@tongtu/kernel'
import { MAX_DEPTH, MAX_LENGTH, MAX_NESTED_SETS } from './limits.ts'

/** What a code stands for; `docs/formulas.md` lists them. Codes are for ever. */
export interface RefusalKind {
  readonly title: string
  /** What to do about it, where the place itself tells nothing better. */
  readonly remedy: string
  /** A formula that is refused so, for an indicator in %; null where none is short enough to show. */
  readonly example: string | null
  readonly severity?: Severity
}

export const REFUSALS = {
  'TT-Y-001': { title: '公式为空', remedy: '写出公式，例如“地区生产总值 ÷ 常住人口”。', example: ' ' },
  'TT-Y-002': {
    title: `公式超过${MAX_LENGTH}个字符`,
    remedy: '把其中一段另立为一项指标，再引用它的名称。',
    example: null,
  },
  'TT-Y-003': {
    title: `括号超过${MAX_DEPTH}层，或地区套地区超过${MAX_NESTED_SETS}层`,
    remedy: '把里层的一段另立为一项指标，再引用它的名称。',
    example: '位次(位次(位次(地区生产总值)))',
  },
  'TT-Y-004': {
    title: '不认识的符号',
    remedy: '只用 + − × ÷ ( ) , 和比较符号；名称里有符号或空格的，整个名称放进 { }。',
    example: 'R&D经费 ÷ 地区生产总值',
  },
  'TT-Y-005': { title: '括号不配对', remedy: '补上缺的一半，或删去多余的一半。', example: '(增加值 ÷ 地区生产总值' },
  'TT-Y-006': {
    title: '数字写法不对',
    remedy: '数字只写数码和小数点；单位、千分位逗号都不写。',
    example: '增加值 ÷ 1万元',
  },
  'TT-Y-007': {
    title: '名称没有写对',
    remedy: '把指标的全名放进 { }，例如 {R&D经费支出(亿元)}。',
    example: '{R&D经费 ÷ 地区生产总值',
  },
  'TT-Y-008': { title: '公式不完整', remedy: '每个运算符两边都要有名称、数字或括号。', example: '增加值 ÷' },
  'TT-Y-009': { title: '逗号位置不对', remedy: '逗号只用来隔开函数括号里的各项。', example: '增加值, 地区生产总值' },
  'TT-Y-011': {
    title: '没有这个函数',
    remedy: '从函数表里选；如果是指标名称，前面补运算符。',
    example: '增速(增加值)',
  },
  'TT-Y-012': { title: '函数的项数不对', remedy: '按函数表补足或删去。', example: '年均增速(增加值)' },
  'TT-Y-013': { title: '这里不能放这种内容', remedy: '按函数表调整。', example: '下级(增加值) ÷ 地区生产总值' },
  'TT-Y-014': {
    title: '这里要写明一个整数',
    remedy: '直接写出整数，不能用指标或算式代替。',
    example: '年均增速(增加值, 0)',
  },
  'TT-Y-021': {
    title: '没有这个指标',
    remedy: '核对名称或编码；名称里有符号或空格的放进 { }。',
    example: '增加殖 ÷ 地区生产总值',
  },
  'TT-Y-022': {
    title: '单位不能合在一起',
    remedy: '只有同类的量才能相加减、相比较。',
    example: '(增加值 + 常住人口) ÷ 地区生产总值',
  },
  'TT-Y-023': {
    title: '结果的单位与指标不符',
    remedy: '改公式，或改指标的单位。',
    example: '地区生产总值 ÷ 常住人口',
  },
  'TT-Y-024': {
    title: '换算系数不对',
    remedy: '去掉系数，系统会按单位自动换算。',
    example: '增加值 ÷ 地区生产总值 × 1000',
  },
  'TT-Y-025': {
    title: '比率不能直接合计或平均',
    remedy: '平均用 加权平均(…, 权数)；确实要不加权的，写 简单平均(…)。',
    example: '平均(下级(覆盖率))',
  },
  'TT-Y-026': {
    title: '系数会真的乘上去（提醒，可以保存）',
    remedy: '如果只想换算单位，去掉系数。',
    example: '覆盖率 × 100',
    severity: 'warning',
  },
  'TT-Y-027': {
    title: '四舍五入早于换算',
    remedy: '去掉 四舍五入，小数位数在指标里定；或者先写明换算系数。',
    example: '四舍五入(增加值 ÷ 地区生产总值, 1)',
  },
  'TT-Y-031': {
    title: '循环引用',
    remedy: '改掉其中一项的公式，或让它引用上期。',
    example: null,
  },
} as const satisfies Record<string, RefusalKind>

export type RefusalCode = keyof typeof REFUSALS

/** Where in the text, counted in characters from 1. */
export const columnOf = (text: string, offset: number): number => [...text.slice(0, offset)].length + 1

/** `第5列：…` with the remedy beside it. */
export function refusal(text: string, code: RefusalCode, span: Span, fact: string, remedy?: string): Diagnostic {
  const kind: RefusalKind = REFUSALS[code]
  return {
    code,
    severity: kind.severity ?? 'error',
    message: `第${columnOf(text, span[0])}列：${fact}`,
    span,
    suggestion: remedy ?? kind.remedy,
  }
}
