import { expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

it.each([
  [
    '规上渔业企业突破50家,营业收入达到80亿元,年均增长8%。',
    '规上渔业企业营业收入 = 80亿元',
    '规上渔业企业营业收入年均增长 = 8%',
  ],
  ['“渔船贷”余额达到6亿元,不良率控制在1%以内。', '“渔船贷”不良率 <= 1%'],
  ['渔民疗养机构达到5家、床位300张以上。', '渔民疗养机构床位 >= 300张'],
  ['全市海洋研发投入增长12%、强度达到2.1%。', '全市海洋研发投入强度 = 2.1%'],
  ['渔区污水得到有效处理,处理率达到98%。', '渔区污水处理率 = 98%'],
  [
    '渔船贷款余额突破30亿元,户数达到2万户,不良率低于全省平均水平。',
    '渔船贷款户数 = 2万户',
    '渔船贷款不良率: 低于全省平均水平',
  ],
  ['渔业增加值达到60亿元,占比达到12%,增速保持在10%以上。', '渔业增加值占比 = 12%', '渔业增加值增速 >= 10%'],
  ['建成海员培训中心,床位120张。', '海员培训中心床位 = 120张'],
  [
    '低收入渔民人均可支配收入年均增长9%、增速快于城镇居民2个百分点。',
    '低收入渔民人均可支配收入增速快于城镇居民 = 2个百分点',
  ],
])('%s: the measure is that of what was named last', (sentence, ...promises) => {
  expect(targetsOf(sentence)).toEqual(expect.arrayContaining(promises))
})

it.each([
  ['新建渔港3个;规模达到80亿元。', '规模 = 80亿元'],
  ['鱼产量达到9万吨,养殖面积达到6万亩。', '养殖面积 = 6万亩'],
  ['渔船检验率达到98%,渔港完好率、渔具达标率达到95%。', '渔具达标率 = 95%'],
])('%s: behind a semicolon, and with a name of its own, it stands alone', (sentence, ...promises) => {
  expect(targetsOf(sentence)).toEqual(expect.arrayContaining(promises))
})
