import { describe, expect, it } from 'vitest'
import { dutiesStay, unitNamesOf } from './unit-names.ts'

const units = (lead: string[], supporting: string[] = []) => ({ lead, supporting })
const none = units([])
const culture = units(['县文广旅体局'], ['县财政局'])
const schools = units(['县教育局'])

describe('the duties of a continued measure', () => {
  it('stay while the document names the units it named before, or still none', () => {
    expect(dutiesStay(culture, culture, culture)).toBe(true)
    expect(dutiesStay(none, none, none)).toBe(true)
  })

  it('give way to the units that the document now names, or no longer names', () => {
    expect(dutiesStay(none, culture, culture)).toBe(false)
    expect(dutiesStay(culture, none, none)).toBe(false)
    expect(dutiesStay(culture, units(['县财政局'], ['县文广旅体局']), units(['县财政局'], ['县文广旅体局']))).toBe(
      false,
    )
  })

  it('give way to the units that the reviewer set, whatever the document did', () => {
    expect(dutiesStay(none, none, schools)).toBe(false)
    expect(dutiesStay(culture, schools, culture)).toBe(false)
  })
})

it('names a unit once, leading before supporting', () => {
  const mention = (name: string) => ({ name, span: [0, 0] as const })
  const mentioned = {
    leadUnits: ['县建设局', ' 县建设局'].map(mention),
    supportingUnits: ['县建设局', '', '县水利局'].map(mention),
  }
  expect(unitNamesOf(mentioned)).toEqual(units(['县建设局'], ['县水利局']))
})
