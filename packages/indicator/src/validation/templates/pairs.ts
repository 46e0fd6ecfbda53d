import { printName } from '../../formula/print-formula.ts'
import type { Expansion, TemplateFrame } from './template.ts'

/** Two figures that come together, or of which only one may be there. */
export interface PairTemplate extends TemplateFrame {
  readonly kind: 'compulsory-pair' | 'exclusive-pair'
  readonly pairs: readonly (readonly [string, string])[]
}

export const pairRules = ({ id, severity, kind, pairs }: PairTemplate): Expansion =>
  pairs.map(([one, other]) => ({
    id: `${id}/${one}/${other}`,
    title: kind === 'compulsory-pair' ? `${one}和${other}同时填报` : `${one}和${other}只填报一项`,
    severity,
    left: printName(one),
    operator: kind === 'compulsory-pair' ? 'both-or-neither' : 'not-both',
    right: printName(other),
    missing: 'never',
    remedy:
      kind === 'compulsory-pair' ? `补报缺的一项；确实没有的，写 0 或标为不适用。` : `只保留其中一项，另一项清空。`,
  }))
