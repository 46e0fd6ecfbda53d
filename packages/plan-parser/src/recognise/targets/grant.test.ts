import { expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

it('reads a standard and a fund that there is to be at least', () => {
  expect(targetsOf('困难渔民生活补贴标准每人每月不低于120元。')).toEqual(['困难渔民生活补贴标准 >= 120元'])
  expect(targetsOf('休渔补贴标准每人每月达到300元以上。')).toEqual(['休渔补贴标准 >= 300元'])
  expect(targetsOf('护理补贴每人每月不低于200元。')).toEqual(['护理补贴 >= 200元'])
  expect(targetsOf('每年奖补资金不少于300万元。')).toEqual(['奖补资金 >= 300万元'])
  expect(targetsOf('老渔民津贴由每人每月60元提高到90元。')).toEqual(['老渔民津贴 = 90元'])
  expect(targetsOf('渔家孤儿养育津贴不低于每人每月1600元。')).toEqual(['渔家孤儿养育津贴 >= 1600元'])
})

it('passes over what one of them gets', () => {
  expect(targetsOf('对新购渔船每艘补贴5万元。')).toEqual([])
  expect(targetsOf('发放老渔民津贴每人每月60元。')).toEqual([])
  expect(targetsOf('对休渔的给予补贴,补贴由2000元提高到5000元。')).toEqual([])
  expect(targetsOf('按投资额的10%给予补助,最高不超过50万元。')).toEqual([])
})
