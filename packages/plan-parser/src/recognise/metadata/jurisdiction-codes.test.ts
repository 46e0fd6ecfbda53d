import { readFileSync } from 'node:fs'
import { csvRows } from '@tongtu/kernel'
import { expect, it } from 'vitest'
import { JURISDICTION_CODES } from './jurisdiction-codes.ts'

/** The province's cities and counties as this table has them: 330383龙港市. */
const inTable = JURISDICTION_CODES.split('\n')
  .filter((line) => /^33\d\d/.test(line))
  .flatMap((line) => {
    const [, city, name, counties] = /^(\d{4})(\S+) (.*)$/u.exec(line)!
    const own = [...counties!.matchAll(/(\d\d)([\p{Script=Han}]+)/gu)].map(([, no, county]) => `${city}${no}${county}`)
    return [`${city}00${name}`, ...own]
  })

it('agrees with the regions that figures are kept for: both are written from the same list', () => {
  const file = new URL('../../../../../regions/zhejiang.csv', import.meta.url)
  const regions = csvRows(readFileSync(file, 'utf8')).map(({ cells }) => cells)
  const current = regions.filter(([, , level, , , until]) => /^(?:prefecture|county)$/.test(level!) && until === '')
  expect(inTable.sort()).toEqual(current.map(([code, name]) => `${code}${name}`).sort())
})
