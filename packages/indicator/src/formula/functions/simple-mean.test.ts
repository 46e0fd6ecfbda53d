import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('R22 averages rates only under this name, and says that nothing was weighted', () => {
  const { text } = countyWorld({ '覆盖率 甲 2024': '90', '覆盖率 乙 2024': '50', '覆盖率 丙 2024': '40' }).compute(
    '简单平均(下级(覆盖率))',
    '%',
    '市',
  )
  expect(text).toBe('结果 = 下级3个的简单平均 60%（未加权） = 60%\n  下级：甲 90%、乙 50%、丙 40%')
})

it('needs at least one figure', () => {
  const { compute } = countyWorld({ '覆盖率 甲 2024': '不适用', '覆盖率 乙 2024': '未到', '覆盖率 丙 2024': '不公开' })
  expect(compute('简单平均(下级(覆盖率))', '%', '市')).toMatchObject({
    said: '2024年甲“覆盖率”不适用；2024年乙“覆盖率”未到期；2024年丙“覆盖率”依规不公开',
    coverage: { used: 0, of: 1, missing: ['丙'] },
  })
})
