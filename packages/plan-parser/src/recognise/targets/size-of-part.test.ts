import { expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

it.each([
  ['营业收入过百亿元渔业企业达到4家,其中过200亿元渔业企业1家。', '营业收入过200亿元渔业企业 = 1家'],
  ['新增产值超百亿渔业企业1家、超十亿渔业企业5家以上。', '新增产值超十亿渔业企业 >= 5家'],
  ['新签约亿元以上项目30个,其中超十亿元项目不少于3个。', '新签约超十亿元项目 >= 3个'],
  ['形成500亿级产业集群1个、100亿级2个。', '100亿级产业集群 = 2个'],
  ['经营收入30万元以上渔村占比达到70%,其中80万元以上占20%。', '经营收入80万元以上渔村占比 = 20%'],
])('%s: a part told by its size takes the rest from the whole', (sentence, promise) => {
  expect(targetsOf(sentence)).toContain(promise)
})

it('leaves a part alone that has a name, or whose whole has no size', () => {
  expect(targetsOf('引进20亿级项目12个、50亿级项目2个。')).toContain('引进50亿级项目 = 2个')
  expect(targetsOf('渔港达到20个,其中百吨级渔港8个。')).toContain('百吨级渔港 = 8个')
})
