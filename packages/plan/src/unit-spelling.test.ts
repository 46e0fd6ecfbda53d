import { expect, it } from 'vitest'
import { spellingKey, spellings } from './unit-spelling.ts'

it('brackets of either width spell the same name', () => {
  expect(spellingKey('各县（市、区）')).toBe(spellingKey('各县(市、区)'))
  expect(spellings('各县（市、区）')).toEqual(['各县（市、区）', '各县(市、区)'])
  expect(spellings('县教育局')).toEqual(['县教育局'])
  expect(spellingKey('县教育局（县体育局）')).not.toBe(spellingKey('县教育局'))
})
