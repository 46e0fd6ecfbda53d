import { expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

it.each([
  ['每千名渔区儿童医师数、床位数分别达到1名、2张。', '每千名渔区儿童医师数 = 1名', '每千名渔区儿童床位数 = 2张'],
  ['每千人口拥有渔业技师2人、海员4人。', '每千人口拥有海员 = 4人'],
  ['制网产业集群产值突破80亿元、制冰产业集群迈上60亿元台阶。', '制冰产业集群产值 = 60亿元'],
  ['打造省级渔村振兴示范村5个、示范带2条。', '省级渔村振兴示范带 = 2条'],
])('%s: a name in a list takes what is said once', (sentence, ...promises) => {
  expect(targetsOf(sentence)).toEqual(expect.arrayContaining(promises))
})

it('leaves names alone that have nothing in common', () => {
  expect(targetsOf('建成省级渔港5个、市级码头2个。')).toContain('市级码头 = 2个')
  expect(targetsOf('鱼产量达到9万吨、渔船达到60艘。')).toContain('渔船 = 60艘')
})
