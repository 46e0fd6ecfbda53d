import type { MechanismKind } from '@tongtu/plan'
import { matchAll } from './build-mechanism.ts'
import type { FoundMechanism, MechanismReader } from './found-mechanism.ts'

const SYSTEMS: Readonly<Record<string, MechanismKind>> = {
  例会: 'cadence',
  调度: 'cadence',
  会商: 'cadence',
  清单: 'list',
  台账: 'list',
  销号: 'list',
  报告: 'briefing',
  通报: 'briefing',
  督查: 'supervision',
  督办: 'supervision',
  考核: 'assessment',
  考评: 'assessment',
  专班: 'leading_group',
}
const SYSTEM = `(?:${Object.keys(SYSTEMS).join('|')})(?:制度?|机制)`
const SERIES = new RegExp(`${SYSTEM}(?:[、和]${SYSTEM})+`, 'gu')
const ONE = new RegExp(`(${Object.keys(SYSTEMS).join('|')})(?:制度?|机制)`, 'gu')

/** 例会制、台账制、督查制: a row of systems by name, clear in any place. */
export const readNamedSystems: MechanismReader = (sentence) =>
  matchAll(SERIES, sentence).flatMap((series) =>
    [...series[0].matchAll(ONE)].map((match): FoundMechanism => {
      const from = sentence.from + series.index + match.index
      return { kind: SYSTEMS[match[1]!]!, name: match[0], params: {}, from, to: from + match[0].length }
    }),
  )
