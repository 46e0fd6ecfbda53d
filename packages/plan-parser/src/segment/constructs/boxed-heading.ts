import type { Construct } from './construct.ts'

/** “【主要目标】” before the text of a chapter; 【责任单位】 before names is none. */
export const boxedHeading: Construct = {
  style: 'boxed-heading',
  pattern: /【()(?=[^【】\n]{0,8}(?:目标|任务|举措|措施|保障|要求|思路|机制|步骤|行动|内容)】)/uy,
}
