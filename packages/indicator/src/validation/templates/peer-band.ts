import { printName } from '../../formula/print-formula.ts'
import { bandRules } from './band.ts'
import { type Expansion, type RuleCatalogue, type Selection, selected, type TemplateFrame } from './template.ts'

/** A figure stays within so many times, and one so-manieth, of the plain mean of its peers. */
export interface PeerBand extends TemplateFrame {
  readonly kind: 'peer-band'
  readonly names: Selection
  /** As digits: 3. */
  readonly times: string
  /** Peers of a group; null: all siblings. */
  readonly group: string | null
}

export const peerBand = (template: PeerBand, catalogue: RuleCatalogue): Expansion =>
  selected(template.names, catalogue).flatMap((name) => {
    const { id, severity, times, group } = template
    const peers = group === null ? `同级(${printName(name)})` : `同组(${printName(name)}, ${printName(group)})`
    const frame = {
      id: `${id}/${name}`,
      severity,
      subject: name,
      left: printName(name),
      remedy: `与同类地区相差过大，核对“${name}”的单位和小数点；数没有错的，写明原因。`,
    }
    const mean = `简单平均(${peers})`
    return bandRules(frame, { lowest: `${mean} ÷ ${times}`, highest: `${mean} × ${times}` })
  })
