import { expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

it.each([
  ['渔业增速保持全省领先、渔民收入增速快于城镇居民。', '渔业增速: 保持全省领先', '渔民收入增速: 快于城镇居民'],
  ['渔民收入增长与经济增长基本同步、高于全省平均。', '渔民收入增长: 与经济增长基本同步', '渔民收入增长: 高于全省平均'],
  [
    '渔业贷款增速不低于各项贷款平均增速、融资成本与上年持平或略有下降。',
    '渔业贷款增速: 不低于各项贷款平均增速',
    '融资成本: 与上年持平或略有下降',
  ],
  ['到2027年,渔业制度更加成熟定型、渔区公共服务实现均等化。', '渔区公共服务: 实现均等化'],
  ['确保森林覆盖率稳定在80%以上、森林蓄积量不减少。', '森林覆盖率 >= 80%', '森林蓄积量: 不减少'],
  ['确保水面面积不缩小,水质不下降,行洪能力不降低。', '水面面积: 不缩小', '水质: 不下降', '行洪能力: 不降低'],
  ['推动闲置渔船应收尽收。', '闲置渔船: 应收尽收'],
])('%s: each promise is read', (sentence, ...promises) => {
  expect(targetsOf(sentence)).toEqual(promises)
})

it.each([
  ['渔港、码头监控实现全覆盖。', '渔港、码头监控覆盖率 = 100%'],
  ['建成渔港、码头和冷库。'],
  ['落实水质不下降的要求。'],
])('%s: names in a list are no promises', (sentence, ...promises) => {
  expect(targetsOf(sentence).filter((target) => !target.includes('建成'))).toEqual(promises)
})
