import { convertUnit } from '@tongtu/kernel'
import type { MeasuredReading } from '../../reading/reading.ts'
import { type Finding, undecided } from './finding.ts'

/**
 * Goes on with the reading in the unit of the target. Where either unit is not said they are taken to be the same: a lost
 * sign must not divide a figure by a hundred.
 */
export function inUnit(
  reading: MeasuredReading,
  from: string | null | undefined,
  to: string | null,
  go: (reading: MeasuredReading) => Finding,
): Finding {
  if (!from || !to || from === to) return go(reading)
  const converted = convertUnit(reading.value, from, to)
  return 'problem' in converted
    ? undecided('other_unit', `的监测值与目标单位不一致，暂不判定：${converted.problem}`)
    : go({ ...reading, value: converted.value })
}
