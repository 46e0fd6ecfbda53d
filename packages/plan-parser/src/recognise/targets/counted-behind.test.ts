import { describe, expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

describe('a number behind what is to be done', () => {
  it.each<[string, ...string[]]>([
    ['完成渔船标准化改造,2026年、2027年各80艘。', '渔船标准化改造 = 80艘'],
    ['完成渔船标准化改造,共160艘。', '渔船标准化改造 = 160艘'],
    ['2026年完成渔船标准化改造,新建渔港3个。', '渔船标准化改造: 完成', '新建渔港 = 3个'],
  ])('%s', (text, ...targets) => {
    expect(targetsOf(text)).toEqual(targets)
  })
})
