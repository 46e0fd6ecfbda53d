import { expect, it } from 'vitest'
import { oddFigure } from './odd-figure.ts'

it('asks about a figure far from the one before, and offers the one with a digit less or more', () => {
  expect(oddFigure('226', '22.6')).toEqual({ before: '22.6', times: '10', meant: '22.6' })
  expect(oddFigure('2.4', '22.6')).toEqual({ before: '22.6', times: '0.1', meant: '24' })
  expect(oddFigure('5700000', '57000')).toMatchObject({ times: '100', meant: '57000' })
  expect(oddFigure('90', '22.6')).toEqual({ before: '22.6', times: '4', meant: null })
  expect(oddFigure('-3.1', '2.9')).toMatchObject({ times: '-1.1', meant: null })
})

it('lets pass what a year may bring, and zero', () => {
  for (const [figure, before] of [
    ['24', '22.6'],
    ['60', '22.6'],
    ['0', '4'],
    ['4', '0'],
    ['-3', '-2.5'],
  ] as const)
    expect(oddFigure(figure, before)).toBeNull()
})
