import { describe, expect, it } from 'vitest'
import { type Decimal, Exact } from '../exact.ts'
import { inBoundaries, territoryParts } from './in-boundaries.ts'
import { shippedRegions } from './testing/shipped-regions.ts'
import { succession } from './testing/small-regions.ts'

const figure = (code: string, day: string, value: string) => ({ code, day, value: new Exact(value) })
const parts = (code: string, then: string, later: string, texts: readonly string[], family?: string) => {
  const rows = texts.map((text) =>
    succession(text.replace(/^area /, ''), text.startsWith('area ') ? 'area' : undefined),
  )
  return territoryParts(code, then, later, rows, family).parts.map(({ code, share }) => `${code} ${share ?? '?'}`)
}
const sum = (values: Iterable<Decimal | null>) =>
  [...values].reduce<Decimal>((total, value) => total.plus(value ?? Number.NaN), new Exact(0))

describe('territoryParts', () => {
  const split = '2019-08-16 split 330327>330383 0.3561'

  it('is the region itself where nothing happened between the days', () => {
    expect(parts('330327', '2019-08-16', '2024-01-01', [split])).toEqual(['330327 1'])
    expect(parts('330327', '2010-01-01', '2019-08-15', [split])).toEqual(['330327 1'])
  })

  it('keeps what is not given away', () => {
    expect(parts('330327', '2018-12-31', '2020-12-31', [split])).toEqual(['330327 0.6439', '330383 0.3561'])
  })

  it('follows changes one after another', () => {
    const chain = ['2012-01-01 split 100>101 0.5', '2015-01-01 upgrade 101>201 1', '2018-01-01 merge 100>201 1']
    expect(parts('100', '2011-01-01', '2013-01-01', chain)).toEqual(['100 0.5', '101 0.5'])
    expect(parts('100', '2011-01-01', '2016-01-01', chain)).toEqual(['100 0.5', '201 0.5'])
    expect(parts('100', '2011-01-01', '2020-01-01', chain)).toEqual(['201 1'])
  })

  it('lets nothing that is received on a day go on the same day', () => {
    const sameDay = ['2016-09-14 merge 330204>330212 1', '2016-09-14 transfer 330212>330203 0.4']
    expect(parts('330204', '2016-01-01', '2017-01-01', sameDay)).toEqual(['330212 1'])
    expect(parts('330212', '2016-01-01', '2017-01-01', sameDay)).toEqual(['330212 0.6', '330203 0.4'])
  })

  it('uses the shares of a family where a change has them', () => {
    const rows = [split, 'area 2019-08-16 split 330327>330383 0.15', '2021-01-01 split 330383>330384 0.1']
    expect(parts('330327', '2018-12-31', '2022-01-01', rows, 'area')).toEqual([
      '330327 0.85',
      '330383 0.135',
      '330384 0.015',
    ])
  })

  it('names the row whose share nobody knows instead of guessing, and leaves later parts open too', () => {
    const rows = ['2013-10-31 transfer 621>602 ?', '2015-01-01 split 602>605 0.5']
    expect(parts('621', '2012-12-31', '2016-01-01', rows)).toEqual(['621 ?', '602 ?', '605 ?'])
    const { missing } = territoryParts(
      '621',
      '2012-12-31',
      '2016-01-01',
      rows.map((text) => succession(text)),
    )
    expect(missing).toMatchObject([{ from: '621', to: '602' }])
  })
})

describe('R14: figures under the boundaries of then and of now', () => {
  const { successions, tree } = shippedRegions()
  const now = '2025-12-31'

  it('gives the districts of Hangzhou a past that adds up to the same city', () => {
    const then = tree.children('330100', '2020-12-31')
    const figures = then.map(({ code }, at) => figure(code, '2020-12-31', `${1000 + at * 37}.5`))
    const { values, missing } = inBoundaries(now, figures, successions)
    expect(missing).toEqual([])
    expect(sum(values.values())).toEqual(sum(figures.map(({ value }) => value)))
    expect([...values.keys()].sort()).toEqual(tree.children('330100', now).map(({ code }) => code))
  })

  it('divides Cangnan of 2018 between Cangnan and Longgang', () => {
    const { values } = inBoundaries(now, [figure('330327', '2018-12-31', '125.22')], successions)
    expect(Object.fromEntries(values)).toEqual({ 330327: new Exact('80.629158'), 330383: new Exact('44.590842') })
  })

  it('carries Fenghua on under its new code', () => {
    const { values } = inBoundaries(now, [figure('330283', '2015-12-31', '48')], successions)
    expect(Object.fromEntries(values)).toEqual({ 330213: new Exact(48) })
  })

  it('adds up in every city that can be divided, and says which row hinders the others', () => {
    const answers = tree.children('330000', now).map((city) => {
      const figures = tree.children(city.code, '2012-12-31').map(({ code }) => figure(code, '2012-12-31', '17.3'))
      return { name: city.name, figures, ...inBoundaries(now, figures, successions) }
    })
    for (const { figures, values, missing } of answers)
      if (missing.length === 0) expect(sum(values.values())).toEqual(sum(figures.map(({ value }) => value)))
    const hindered = answers.filter(({ missing }) => missing.length > 0)
    const rows = hindered.map(
      ({ name, missing }) => `${name} ${missing.map(({ from, to }) => `${from}>${to}`).join(' ')}`,
    )
    expect(rows).toEqual(['宁波市 330212>330203', '温州市 330303>330305', '绍兴市 330621>330603 330621>330602'])
    const open = hindered.flatMap(({ values }) =>
      [...values].filter(([, value]) => value === null).map(([code]) => code),
    )
    expect(open.sort()).toEqual(['330203', '330212', '330303', '330305', '330602', '330603'])
  })
})
