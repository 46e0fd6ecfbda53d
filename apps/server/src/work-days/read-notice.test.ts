import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInDays } from './built-in-days.ts'
import { readNotice } from './read-notice.ts'

const read = (text: string, year = 2027) => {
  const { days, doubts } = readNotice(text, year)
  const of = (kind: string) => days.filter((day) => day.kind === kind).map(({ day }) => day.slice(5))
  return { rest: of('rest'), work: of('work'), names: [...new Set(days.map(({ name }) => name))], doubts, days }
}

describe('readNotice', () => {
  it('reads one sentence', () => {
    expect(read('10月1日至8日放假调休，9月28日、10月11日上班', 2025)).toMatchObject({
      rest: ['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07', '10-08'],
      work: ['09-28', '10-11'],
      names: [null],
      doubts: [],
    })
  })

  it('reads a whole notice as it is printed: numbers, weekdays, names, counts, days carried by a month', () => {
    const notice = `各市、县（市、区）：
      现将2026年部分节假日安排如下。
      一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
      二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
      三、清明：４月４日（周六）至６日（周一）放假，共３天。
      四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
      五、端午节：6月19日（周五）至21日（周日）放假，共3天。
      六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
      七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
      放假期间，各单位要安排好值班。
      2025年11月4日`
    const found = read(notice)
    expect(found.doubts).toEqual([])
    expect(found.names).toEqual(['元旦', '春节', '清明', '劳动节', '端午节', '国庆节', '中秋节'])
    const known = builtInDays().filter(({ day }) => day.startsWith('2026'))
    expect(found.days.map(({ day, kind }) => [day, kind])).toEqual(known.map(({ day, kind }) => [day, kind]))
  })

  it('goes over the end of a year, by its words or by itself', () => {
    const days = ['2022-12-31', '2023-01-01', '2023-01-02']
    expect(read('2022年12月31日至2023年1月2日放假调休').days.map(({ day }) => day)).toEqual(days)
    expect(read('12月31日至1月2日放假', 2022).days.map(({ day }) => day)).toEqual(days)
  })

  it('takes single days and days of rest joined to a weekend', () => {
    expect(read('1.元旦：1月1日（周三）放假1天，不调休。', 2025)).toMatchObject({
      rest: ['01-01'],
      names: ['元旦'],
      doubts: [],
    })
    expect(read('清明节：4月5日放假，与周末连休', 2024)).toMatchObject({ rest: ['04-05'], doubts: [] })
    expect(read('2月17日星期六补班', 2024)).toMatchObject({ work: ['02-17'], doubts: [] })
  })

  it.each([
    ['共3天', '10月1日至8日放假，共3天', 2025, '写明3天，按日期算是8天'],
    ['a wrong weekday', '10月1日（周一）放假', 2026, '写的是周一，实际是周四'],
    ['a working day that is one anyway', '9月28日上班', 2026, '本来就上班'],
    ['no verb', '国庆节：10月1日至7日', 2026, '没有写明放假还是上班'],
    ['no such day', '2月30日放假', 2026, '不是可用的日期'],
    ['both', '10月4日放假。10月4日上班。', 2026, '既写放假又写上班'],
    ['nothing', '各单位要安排好值班', 2026, '没有读出'],
    ['no month', '8日放假', 2026, '不是可用的日期'],
  ])('doubts %s', (_what, text, year, doubt) => {
    expect(read(text, year).doubts.join('\n')).toContain(doubt)
  })

  it('takes any text, and gives only days that exist, each once, in order', () => {
    const word = fc.constantFrom(
      '1月',
      '13月',
      '31日',
      '8日',
      '至',
      '放假',
      '上班',
      '，',
      '。',
      '（周一）',
      '2026年',
      '共3天',
      '元旦：',
    )
    fc.assert(
      fc.property(
        fc.array(word).map((words) => words.join('')),
        (text) => {
          const days = readNotice(text, 2026).days.map(({ day }) => day)
          expect(days).toEqual([...new Set(days)].sort())
          for (const day of days) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
        },
      ),
    )
    fc.assert(fc.property(fc.string(), (text) => void readNotice(text, 2026)))
  })
})
