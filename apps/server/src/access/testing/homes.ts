import type { Asker } from './read-matrix.ts'

/** Words that stand in the rows of one unit and nowhere else. */
export interface Marks {
  /** Of the plan and the list of units: everybody in the place may read them. */
  readonly open: readonly string[]
  /** Of returns, proof and phone numbers: for the unit itself and those who check. */
  readonly closed: readonly string[]
}
/** The unit everything asked for belongs to, another unit of the place, the place as such, and another place. */
export const homes = {
  own: { open: ['县文广旅体局', '新建乡村书屋'], closed: ['三家书屋开门', '书屋开门佐证', '13900000101'] },
  other: { open: ['县教育局', '培训阅读推广人'], closed: ['百人结业', '结业名册佐证', '13900000201'] },
  place: { open: ['乡村书香行动'], closed: [] },
  elsewhere: {
    open: ['渔业共富行动', '市渔业局', '增殖放流海域'],
    closed: ['鱼苗入海', '放流记录佐证', '13900000301'],
  },
} as const satisfies Record<string, Marks>
export type Home = keyof typeof homes

/** Which marks somebody may find: those of his unit, of his place, or none. */
export function homeOf(asker: Asker): Home | null {
  if (asker === 'nobody') return null
  if (asker === 'office of another place') return 'elsewhere'
  if (!/^(?:liaison|leader) /.test(asker)) return 'place'
  return asker.endsWith(' own unit') ? 'own' : 'other'
}
