import { describe, expect, it } from 'vitest'
import { metricKey } from './metric-key.ts'
import { perMany } from './per-many.ts'

const read = (name: string) => {
  const per = perMany(metricKey(name))
  return per && [per.counted, per.many]
}

describe('perMany', () => {
  it.each([
    ['每万名老年人拥有持证养老护理员', '持证养老护理员', 10_000],
    ['每千名常住人口社会工作者', '社会工作者', 1000],
    ['每百户充电桩', '充电桩', 100],
    ['每百张床位护理员', '护理员', 100],
    ['每百张养老床位护理员', '护理员', 100],
    ['万人发明专利拥有量', '发明专利', 10_000],
    ['律师万人比', '律师', 10_000],
  ])('reads %s', (name, counted, many) => {
    expect(read(name)).toEqual([counted, many])
  })

  it.each(['百万人次接待量', '万人计划人才', '每百元营业收入成本', '千人以上村庄'])('finds none in %s', (name) => {
    expect(read(name)).toBeNull()
  })
})
