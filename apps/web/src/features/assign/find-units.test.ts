import { describe, expect, it } from 'vitest'
import { findUnits } from './find-units.ts'

const unit = (name: string, ...aliases: string[]) => ({ name, aliases })
const units = [unit('县发展和改革局', '县发改委'), unit('县民政局'), unit('县人力社保局'), unit('民政事务中心')]
const names = (words: string) => findUnits(words, units).map((one) => one.name)

describe('finding a unit', () => {
  it('puts names that begin with the words first', () => {
    expect(names('民政')).toEqual(['民政事务中心', '县民政局'])
  })

  it('finds by alias and by characters in order', () => {
    expect(names('发改委')).toEqual(['县发展和改革局'])
    expect(names('发改局')).toEqual(['县发展和改革局'])
  })

  it('finds nothing where nothing fits', () => {
    expect(names('水利')).toEqual([])
  })
})
