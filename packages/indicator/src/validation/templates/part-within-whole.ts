import { printName } from '../../formula/print-formula.ts'
import type { Expansion, RuleCatalogue, TemplateFrame } from './template.ts'

/** 其中 ≤ 总数, for every row of the catalogue that stands under another. */
export interface PartWithinWhole extends TemplateFrame {
  readonly kind: 'part-within-whole'
}

export const partWithinWhole = ({ id, severity }: PartWithinWhole, { indicators }: RuleCatalogue): Expansion =>
  indicators.flatMap(({ name, whole }) =>
    whole === null
      ? []
      : [
          {
            id: `${id}/${name}`,
            title: `${name}不大于${whole}`,
            severity,
            left: printName(name),
            operator: '≤' as const,
            right: printName(whole),
            missing: 'skip-if-any' as const,
            remedy: `核对“${name}”和“${whole}”，其中项不能大于总数。`,
          },
        ],
  )
