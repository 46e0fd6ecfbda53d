import type { Absence, ValueState } from '@tongtu/indicator'

import { csvText } from './csv-text.ts'
import { frequencyCode } from './exported-figure.ts'
import type { FigureFormat } from './figure-file.ts'

/** The structure that the figures follow: agency, id and version, as SDMX-CSV 2.0 names it in its second column. */
const STRUCTURE = 'TONGTU:OBSERVATIONS(1.0)'

const columns = [
  ...['STRUCTURE', 'STRUCTURE_ID', 'ACTION'],
  ...['FREQ', 'REF_AREA', 'INDICATOR', 'TIME_PERIOD', 'OBS_VALUE'],
  ...['UNIT_MEASURE', 'OBS_STATUS', 'DECIMALS', 'SOURCE', 'COMMENT_OBS'],
] as const

/** CL_OBS_STATUS: provisional, normal; not collected, cannot exist, missing, suppressed. */
const states: Readonly<Record<ValueState, string>> = { flash: 'P', preliminary: 'P', revised: 'A', final: 'A' }
const absences: Readonly<Record<Absence, string>> = { blank: 'L', not_applicable: 'M', not_due: 'O', suppressed: 'Q' }

/**
 * Figures as SDMX-CSV 2.0: STRUCTURE, STRUCTURE_ID and ACTION first, then the dimensions in the order of the structure, the
 * measure, the attributes; a row a figure; UTF-8, commas, no byte order mark. Information (I) is what an export says.
 */
export const sdmxCsv: FigureFormat = {
  type: 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
  ending: '（SDMX）.csv',
  head: csvText([columns]),
  figure: ({ row, observation: { region, period, value, absence, state, source, note } }) => {
    const status = absence === null ? states[state] : absences[absence]
    const decimals = value === null ? '' : String(/\.(\d+)$/.exec(value)?.[1]?.length ?? 0)
    return csvText([
      [
        ...['dataflow', STRUCTURE, 'I'],
        ...[frequencyCode(period), region, row.series, sdmxPeriod(period), value ?? ''],
        ...[row.unit ?? '', status, decimals, source ?? '', note ?? ''],
      ],
    ])
  },
  between: '',
  tail: '',
}

/** 2024, 2024-S1, 2024-Q3, 2024-09: the standard writes a half as a semester. */
function sdmxPeriod(period: string): string {
  return period.replace('-H', '-S')
}
