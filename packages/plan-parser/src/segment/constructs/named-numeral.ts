import type { Construct } from './construct.ts'

/** “任务一:”, “行动3 ”: a numeral behind the word for what it numbers. */
export const namedNumeral: Construct = {
  style: 'named',
  pattern: /(?:任务|行动|工程|举措|措施|项目|事项)([一二三四五六七八九十]{1,3}|\d{1,2})[:.、—] ?(?!\d)/uy,
}
