import { HOW } from '@tongtu/indicator'
import type { Asked } from '../computed/explain-figure.ts'
import type { Explanation } from '../computed/schema.ts'
import type { Setting } from '../computed/setting.ts'
import type { EnteredIndicator } from '../observations/find-entered.ts'
import { figureInRow } from '../observations/in-row.ts'
import { chinaDay } from '../platform/china-day.ts'
import type { Tx } from '../platform/database.ts'
import { figureFor, ledgerSources } from './ledger-figure.ts'

/** The parts of an explanation that tell how a figure is made. */
type Making = Pick<Explanation, 'formula' | 'how' | 'howName' | 'value' | 'lines' | 'difference' | 'missing'>

/** Rows that an explanation names; all of them stand on the ledger. */
const NAMED = 100

/**
 * How a ledger makes a figure: the sentence, then the rows that count by their names, unless they are about persons; null
 * where no ledger gives the figure.
 */
export async function explainLedgerFigure(
  tx: Tx,
  { placeCode, at }: Pick<Setting, 'placeCode' | 'at'>,
  { series, scale }: Pick<EnteredIndicator, 'series' | 'scale'>,
  { region, period, asOf }: Asked,
): Promise<Making | null> {
  if (region !== placeCode) return null
  const source = (await ledgerSources(tx, [series], asOf ?? undefined)).get(series)
  const proven = source && figureFor(source, period, chinaDay(asOf ?? at))
  if (!proven) return null
  const { template, name } = proven.ledger
  const rows = template.closed ? [] : proven.figure.counted.slice(0, NAMED)
  const line = (depth: number, text: string) => ({ depth, segments: [{ text, figure: null }] })
  return {
    formula: null,
    how: 'ledger',
    howName: HOW.ledger,
    value: figureInRow(proven.value, scale),
    lines: [line(0, `台账“${name}”${proven.sentence}`), ...rows.map((row) => line(1, row.name))],
    difference: null,
    missing: null,
  }
}
