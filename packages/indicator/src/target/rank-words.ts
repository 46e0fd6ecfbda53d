import type { RankRule } from './target-rule.ts'

const FIRST = /第一名|第1名|首位|榜首|第一位|第1位/
const FRONT = /前列|第一方阵|第一梯队|领先|前茅/
const PEERS =
  /(?:在|居于?|处于|进入|保持|走在|稳居|位居|位列|迈入)*(山区\d+县|同类县?市?区?|全国|全省|全市|全区|国际|国内|省内|市内)/

/** The first third, as far as 前列 is not set otherwise. */
export const frontShare = '1/3'

/** 全省前列 → the first third of 全省; 首位 → the first; other words leave the places to a person. */
export function readRank(words: string, metric: string): Pick<RankRule, 'within' | 'peers'> {
  const peers = PEERS.exec(words)?.[1] ?? PEERS.exec(metric)?.[1] ?? null
  if (FIRST.test(words)) return { within: { places: 1 }, peers }
  return { within: FRONT.test(words) ? { share: frontShare } : null, peers }
}
