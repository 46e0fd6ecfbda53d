import { expect, it } from 'vitest'
import { normalise } from '../normalise/normalise.ts'
import { textSource } from '../read/text-reader.ts'
import { hasUnitClause } from './has-unit-clause.ts'

const namesUnits = (text: string): boolean => {
  const { clean } = normalise(textSource(text))
  return hasUnitClause(clean, { from: 0, to: clean.text.length })
}

it.each([
  '(1)修码头。建成码头2座。(渔港办、水利站、各渔村)',
  '(1)修码头。建成码头2座。(渔港办牵头，水利站、海事所配合)',
  '(1)修码头。建成码头2座。(渔港办负责，石桥等4个村落实)',
  '(1)修码头。建成码头2座。〔责任单位：渔港办〕',
])('sees the units behind %s', (text) => {
  expect(namesUnits(text)).toBe(true)
})

it.each([
  '(1)修码头。建成码头2座(含浮桥、栈桥)。',
  '(1)修码头。由渔民牵头，村民积极配合。',
  '(1)修码头。建成码头2座(不含渔市、各类栈桥3座)。',
  '(1)修码头。建成渔民之家2处(敬老院)。',
])('sees none behind %s', (text) => {
  expect(namesUnits(text)).toBe(false)
})
