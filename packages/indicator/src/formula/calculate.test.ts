import { expect, it } from 'vitest'
import { calculate } from './calculate.ts'
import { world } from './testing/world.ts'

it('R21 prints the derivation with the figures, each with the id of its reading', () => {
  const { compute } = world(
    { 增加值: '亿元', 地区生产总值: '亿元' },
    { '增加值 甲 2024': '123.4', '地区生产总值 甲 2024': '2860' },
  )
  const { value, text, lines } = compute('增加值 ÷ 地区生产总值', '%', '甲', '2024', '数字经济核心产业占比')
  expect(value?.toFixed(6)).toBe('4.314685')
  expect(text).toBe('数字经济核心产业占比 = 增加值 123.4亿元 ÷ 地区生产总值 2860亿元 = 4.3147%')
  expect(lines[0]!.segments).toEqual([
    { text: '数字经济核心产业占比 = 增加值 ' },
    { text: '123.4亿元', reading: '增加值 甲 2024' },
    { text: ' ÷ 地区生产总值 ' },
    { text: '2860亿元', reading: '地区生产总值 甲 2024' },
    { text: ' = 4.3147%' },
  ])
})

it('R21 calls an indicator by its name where the formula calls it by its code, and repeats a factor as it was written', () => {
  const { compute } = world(
    { gdp: { unit: '亿元', title: '地区生产总值' }, pop: { unit: '万人', title: '常住人口' } },
    { 'gdp 甲 2024': '2860', 'pop 甲 2024': '250' },
  )
  expect(compute('gdp ÷ {pop} × 10000', '元', '甲', '2024', '人均地区生产总值').text).toBe(
    '人均地区生产总值 = 地区生产总值 2860亿元 ÷ 常住人口 250万人 × 10000 = 114400元',
  )
  expect(compute('gdp ÷ pop', '元/人', '乙').said).toBe('2024年乙“地区生产总值”应报未报；2024年乙“常住人口”应报未报')
})

it('division by zero names what is zero, where and when', () => {
  const { compute } = world({ 甲数: '个', 乙数: '个' }, { '甲数 甲 2024-03': '5', '乙数 甲 2024-03': '0' })
  const { value, reasons, text } = compute('甲数 ÷ 乙数', '', '甲', '2024-03')
  expect(value).toBeNull()
  expect(reasons).toEqual([
    {
      code: 'division_by_zero',
      place: '甲',
      period: '2024-03',
      name: null,
      words: '2024年3月甲“乙数”为 0，不能作除数',
    },
  ])
  expect(text).toBe('结果 = 甲数 5个 ÷ 乙数 0个：没有结果，2024年3月甲“乙数”为 0，不能作除数')
})

it('R16 decimals are exact: 0.1 + 0.2 is 0.3, and a third comes back whole', () => {
  const { compute } = world({ 甲数: '', 乙数: '' }, { '甲数 甲 2024': '0.1', '乙数 甲 2024': '0.2' })
  expect(compute('甲数 + 乙数', '').value?.toFixed()).toBe('0.3')
  expect(compute('如果(甲数 + 乙数 = 0.3, 1, 0)', '').said).toBe('1')
})

it('R11 is as unsettled as the least settled figure in it', () => {
  const { host, check } = world({ 甲数: '个', 乙数: '个' }, { '甲数 甲 2024': '1', '乙数 甲 2024': '2' })
  const { formula } = check('甲数 + 乙数', '个')
  const reading: typeof host.reading = (name, at) => {
    const read = host.reading(name, at)
    return read.kind === 'value' ? { ...read, state: name === '甲数' ? 'flash' : 'final' } : read
  }
  const definition = { name: '结果', unit: '个', formula: formula! }
  expect(calculate(definition, { place: '甲', period: '2024' }, { ...host, reading }).state).toBe('flash')
})

it('a reading in another unit than the catalogue says is converted, or has no sum', () => {
  const { host, check } = world({ 甲数: '亿元', 乙数: '亿元' }, { '甲数 甲 2024': '1', '乙数 甲 2024': '2' })
  const definition = { name: '结果', unit: '亿元', formula: check('甲数 + 乙数', '亿元').formula! }
  const inUnit = (unit: string) =>
    calculate(
      definition,
      { place: '甲', period: '2024' },
      {
        ...host,
        reading: (name, at) => ({ ...host.reading(name, at), ...(name === '乙数' && { unit }) }) as never,
      },
    )
  expect(inUnit('万元').value?.toFixed()).toBe('1.0002')
  expect(inUnit('人').reasons[0]!.words).toBe('2024年甲“甲数”与“乙数”单位不同，不能加减')
})
