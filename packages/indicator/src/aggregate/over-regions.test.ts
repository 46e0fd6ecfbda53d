import { Exact, RegionTree } from '@tongtu/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absent, measured } from '../reading/reading.ts'
import { type RegionFigures, rollUp } from './over-regions.ts'

const region = (name: string, parent: string | null) =>
  ({ code: name, name, parent, level: 'county', from: null, until: null, formerCodes: [] }) as const

/** 省 > 市 > 县 > 乡 > 村, and 龙县, which has villages but no townships. */
const regions = [
  region('省', null),
  region('甲市', '省'),
  region('乙市', '省'),
  region('甲1县', '甲市'),
  region('甲2县', '甲市'),
  region('龙县', '乙市'),
  region('子乡', '甲1县'),
  region('丑乡', '甲1县'),
  region('子村', '子乡'),
  region('寅村', '子乡'),
  region('龙村', '龙县'),
]
const territory = { tree: new RegionTree(regions), day: '2024-12-31' }

function rolled(
  values: Readonly<Record<string, string | RegionFigures>>,
  operation: Parameters<typeof rollUp>[0] = 'sum',
) {
  const figures = new Map(
    Object.entries(values).map(([code, value]) => [
      code,
      typeof value === 'string' ? { reading: measured(value) } : value,
    ]),
  )
  const of = (code: string) => rollUp(operation, territory, code, figures)
  const text = (code: string) => {
    const { reading } = of(code)
    return reading.kind === 'value' ? reading.value.toFixed() : reading.kind
  }
  const differences = () => regions.flatMap(({ code }) => of(code).differs?.sentence ?? [])
  return { of, text, differences }
}

describe('R24: five levels, mixed', () => {
  it.each([
    [
      'leaves only',
      { 子村: '1', 寅村: '2', 丑乡: '3', 甲2县: '4', 龙村: '5' },
      { 子乡: '3', 甲1县: '6', 甲市: '10', 乙市: '5', 省: '15' },
    ],
    [
      'a township beats its villages',
      { 子村: '1', 寅村: '2', 子乡: '4', 丑乡: '3', 甲2县: '4', 龙村: '5' },
      { 子乡: '4', 甲1县: '7', 省: '16' },
    ],
    [
      'a city beats all below it',
      { 甲市: '31', 甲1县: '10', 甲2县: '20', 龙县: '7' },
      { 甲市: '31', 甲1县: '10', 省: '38' },
    ],
    ['the province beats everything', { 省: '40', 甲市: '31', 乙市: '7' }, { 省: '40', 甲市: '31' }],
    ['a level that is skipped', { 龙村: '5', 甲市: '1' }, { 龙县: '5', 乙市: '5', 省: '6' }],
    ['zero is an own figure', { 甲市: '0', 甲1县: '10', 乙市: '7' }, { 甲市: '0', 省: '7' }],
    [
      'a blank own figure gives way to the parts',
      { 甲市: { reading: absent('blank') }, 甲1县: '10', 甲2县: '2', 乙市: '7' },
      { 甲市: '12', 省: '19' },
    ],
    [
      'what is withheld is not reckoned from below',
      { 甲市: { reading: absent('suppressed') }, 甲1县: '10', 乙市: '7' },
      { 甲市: 'suppressed', 省: '7' },
    ],
    [
      'what does not apply counts for nothing',
      { 甲市: { reading: absent('not_applicable') }, 乙市: '7' },
      { 甲市: 'not_applicable', 省: '7' },
    ],
    [
      'where nothing is due nothing is missing',
      { 甲1县: { reading: absent('not_due') }, 甲2县: { reading: absent('not_due') }, 乙市: '7' },
      { 甲市: 'not_due', 省: '7' },
    ],
    ['nothing anywhere', {}, { 省: 'blank', 子村: 'blank', 甲市: 'blank' }],
  ] as const)('R24: %s', (_, values, expected) => {
    const { text } = rolled(values)
    expect(Object.fromEntries(Object.keys(expected).map((code) => [code, text(code)]))).toEqual(expected)
  })

  it('R24: says whose figures were used, each region once, and how many are missing', () => {
    const { of } = rolled({ 子村: '1', 丑乡: '3', 乙市: '7' })
    expect({ ...of('省'), parts: of('省').parts.toSorted() }).toMatchObject({
      from: 'parts',
      parts: ['丑乡', '乙市', '子村', '寅村', '甲2县'],
      made: { coverage: { used: 3, of: 5 }, sentence: '合计11（仅3/5项有数）' },
    })
    expect(of('乙市')).toMatchObject({ from: 'own', made: null, parts: ['乙市'] })
  })

  it('R18: an own figure that its complete parts do not make is reported, not overwritten', () => {
    const { differences, text } = rolled({ 甲市: '31', 甲1县: '10', 甲2县: '20', 乙市: '7', 省: '38', 子乡: '4' })
    expect(text('甲市')).toBe('31')
    expect(differences()).toEqual(['甲市本级数31，下级汇总30，本级数高1；以本级数为准，请核实差异'])
  })
})

it('R22: rates roll up by weights, a region’s weight being its own or that of its parts', () => {
  const weighted = (value: string, weight: string | null) => ({
    reading: measured(value),
    weight: weight === null ? null : new Exact(weight),
  })
  const { text } = rolled(
    {
      甲1县: weighted('90', '10'),
      甲2县: weighted('50', '90'),
      乙市: weighted('54', null),
      龙县: { weight: new Exact(100) },
    },
    'weighted_mean',
  )
  expect([text('甲市'), text('省')]).toEqual(['54', '54'])
})

it('R22: rates roll up by what they are the quotient of; an issued rate beats that', () => {
  const pair = (above: string, below: string) => ({ numerator: measured(above), denominator: measured(below) })
  const { text, differences } = rolled(
    { 甲1县: pair('9', '10'), 甲2县: pair('45', '90'), 龙县: pair('1', '2'), 乙市: { reading: measured('0.6') } },
    'ratio_of_sums',
  )
  expect([text('甲1县'), text('甲市'), text('乙市')]).toEqual(['0.9', '0.54', '0.6'])
  expect(text('省')).toBe(new Exact(55).div(102).toFixed())
  expect(differences()).toEqual(['乙市本级数0.6，下级汇总0.5，本级数高0.1；以本级数为准，请核实差异'])
  const issued = { 甲市: { reading: measured('0.33') }, 甲1县: pair('1', '3'), 甲2县: pair('1', '3') }
  expect(rolled(issued, 'ratio_of_sums').differences()).toEqual([])
})

it('R24: however levels are mixed, the total above is that of the figures that stand', () => {
  const leaves = ['子村', '寅村', '丑乡', '甲2县', '龙村']
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 5, maxLength: 5 }),
      fc.subarray(['子乡', '甲1县', '甲市', '乙市']),
      (values, upper) => {
        const figures: Record<string, string> = Object.fromEntries(leaves.map((code, at) => [code, String(values[at])]))
        const complete = rolled(figures)
        // Own figures equal to what their parts make change nothing above.
        for (const code of upper) figures[code] = complete.text(code)
        const mixed = rolled(figures)
        expect(mixed.text('省')).toBe(complete.text('省'))
        expect(mixed.differences()).toEqual([])
      },
    ),
  )
})
