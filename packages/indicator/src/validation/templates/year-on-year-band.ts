import { isPercentage, isPoints } from '../../formula/figure-unit.ts'
import { indicatorUnit } from '../../formula/indicator-unit.ts'
import { printName } from '../../formula/print-formula.ts'
import { bandRules, type RuleBand } from './band.ts'
import { type Expansion, type RuleCatalogue, type Selection, selected, type TemplateFrame } from './template.ts'

/** Growth over the same period of last year stays within a band; of percentages the change in points. */
export interface YearOnYearBand extends TemplateFrame {
  readonly kind: 'year-on-year-band'
  readonly names: Selection
  /** In per cent, as digits. */
  readonly percent: RuleBand
  /** In points, for indicators that are percentages; null: these are left out. */
  readonly points: RuleBand | null
}

export const yearOnYearBand = (template: YearOnYearBand, catalogue: RuleCatalogue): Expansion =>
  selected(template.names, catalogue).flatMap((name) => {
    const facts = catalogue.factsOf(name)
    const unit = facts && indicatorUnit({ ...facts, name: facts.title ?? name })
    const band = unit && (isPercentage(unit) || isPoints(unit)) ? template.points : template.percent
    if (!band) return []
    const frame = {
      id: `${template.id}/${name}`,
      severity: template.severity,
      subject: `${name}同比`,
      left: `同比(${printName(name)})`,
      remedy: `核对本期和上年同期的“${name}”；数没有错的，写明变动原因。`,
    }
    return bandRules(frame, band)
  })
