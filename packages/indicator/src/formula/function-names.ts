/**
 * Every word that the language itself knows. The first Chinese word of a row is the one that is printed;
 * what is not here is the name of an indicator.
 */
export const FUNCTION_WORDS = {
  if: ['如果'],
  coalesce: ['取先有', '首个有值'],
  isNull: ['缺数', '为空'],
  min: ['最小', '最小值', '最低'],
  max: ['最大', '最大值', '最高'],
  round: ['四舍五入', '取整'],
  abs: ['绝对值'],
  log: ['对数'],
  prev: ['上期'],
  lastYear: ['上年同期', '去年同期', '上年'],
  ytd: ['累计', '年初累计'],
  single: ['当期', '单期'],
  yoy: ['同比', '同比增速'],
  onPrevious: ['环比', '环比增速'],
  cagr: ['年均增速', '年均增长'],
  parent: ['上级'],
  share: ['占比', '占上级比重'],
  rank: ['位次', '排名'],
  sum: ['合计', '总和'],
  mean: ['平均', '平均值'],
  simpleMean: ['简单平均'],
  weightedMean: ['加权平均'],
  maxRatio: ['倍差', '极值比'],
} as const satisfies Record<string, readonly string[]>

export const SCOPE_WORDS = {
  children: ['下级'],
  siblings: ['同级'],
  group: ['同组'],
} as const satisfies Record<string, readonly string[]>

export const NOTHING_WORDS: readonly string[] = ['空', '空值', 'null']

export const OPERATOR_WORDS: Readonly<Record<string, '&&' | '||' | '!'>> = {
  且: '&&',
  并且: '&&',
  and: '&&',
  或: '||',
  或者: '||',
  or: '||',
  非: '!',
  not: '!',
}

export type FunctionName = keyof typeof FUNCTION_WORDS
export type ScopeName = keyof typeof SCOPE_WORDS

export const FUNCTION_NAMES = Object.keys(FUNCTION_WORDS) as FunctionName[]
export const SCOPE_NAMES = Object.keys(SCOPE_WORDS) as ScopeName[]

const words = <N extends string>(table: Readonly<Record<N, readonly string[]>>): ReadonlyMap<string, N> =>
  new Map(
    (Object.entries(table) as [N, readonly string[]][]).flatMap(([name, aliases]) =>
      [name, ...aliases].map((word) => [word.toLowerCase(), name] as const),
    ),
  )
const FUNCTIONS = words(FUNCTION_WORDS)
const SCOPES = words(SCOPE_WORDS)

/** The function that a word before a bracket means, in Chinese or English, any case; null for none. */
export const functionCalled = (word: string): FunctionName | null => FUNCTIONS.get(word.toLowerCase()) ?? null
export const scopeCalled = (word: string): ScopeName | null => SCOPES.get(word.toLowerCase()) ?? null

/** The word that is printed for a function or scope. */
export const wordOf = (name: FunctionName | ScopeName): string =>
  name in SCOPE_WORDS ? SCOPE_WORDS[name as ScopeName][0] : FUNCTION_WORDS[name as FunctionName][0]
