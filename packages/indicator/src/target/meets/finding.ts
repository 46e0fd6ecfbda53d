import { absenceNames, type MeasuredReading, type Reading } from '../../reading/reading.ts'
import { type Attainment, type AttainmentReason, type Outcome, outcomeNames } from '../attainment.ts'

/** An attainment whose words still lack period and metric in front. */
export interface Finding extends Pick<Attainment, 'outcome' | 'reason'> {
  readonly words: string
}

export function found(outcome: Exclude<Outcome, 'undecided'>, reason: AttainmentReason, words: string): Finding {
  return { outcome, reason, words: `${words}，${outcomeNames[outcome]}` }
}

export function undecided(reason: AttainmentReason, words: string): Finding {
  return { outcome: 'undecided', reason, words }
}

/** Goes on with a figure; says why there is none. */
export function withFigure(reading: Reading | null, go: (reading: MeasuredReading) => Finding): Finding {
  if (reading === null) return undecided('no_reading', '尚无监测值，暂不判定')
  if (reading.kind !== 'value') return undecided(reading.kind, `${absenceNames[reading.kind]}，暂不判定`)
  return go(reading)
}
