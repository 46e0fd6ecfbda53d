import { expect, it } from 'vitest'
import { findClassification } from './find-classification.ts'

it.each([
  ['秘密★1年\n某县人民政府文件', '秘密★1年'],
  ['000123\n机密★\n特急', '机密★'],
  ['　　绝　密 ★ 长期\n正文', '绝密★长期'],
  ['某县文件\n密级：机密\n关于……', '机密'],
  ['秘密\n\n关于印发方案的通知', '秘密'],
  ['机密☆5年', '机密☆5年'],
])('finds the mark in %j', (text, mark) => {
  expect(findClassification(text)).toBe(mark)
})

it.each([
  '某县行动方案\n加强国家秘密和商业秘密保护。',
  '保护秘密★级景区',
  '机密文件管理办法\n第一条……',
  `${'行动方案正文。\n'.repeat(20)}秘密\n`,
  `${'正文'.repeat(600)}\n秘密★1年`,
  '',
])('sees none in %j', (text) => {
  expect(findClassification(text)).toBeNull()
})
