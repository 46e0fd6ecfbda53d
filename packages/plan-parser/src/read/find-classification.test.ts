import { expect, it } from 'vitest'
import { findClassification } from './find-classification.ts'

it.each([
  ['秘密★1年\n某县人民政府文件', '秘密★1年'],
  ['000123\n机密★\n特急', '机密★'],
  ['　　绝　密 ★ 长期\n正文', '绝密★长期'],
  ['某县文件\n密级：机密\n关于……', '机密'],
  ['秘密\n\n关于印发方案的通知', '秘密'],
  ['机密☆5年', '机密☆5年'],
  ['1\t修路\t机密★3年\t交通局', '机密★3年'],
  ['| 1 | 绝密★ | 交通局 |', '绝密★'],
  ['# 行动方案\n**秘密★1年**', '秘密★1年'],
  ['机\u00a0密\u00a0★\u00a010\u00a0年', '机密★10年'],
  ['序号\t密级：秘密\t单位', '秘密'],
])('finds the mark in %j', (text, mark) => {
  expect(findClassification(text)).toBe(mark)
})

it.each([
  '某县行动方案\n加强国家秘密和商业秘密保护。',
  '保护秘密★级景区',
  '机密文件管理办法\n第一条……',
  `${'行动方案正文。\n'.repeat(20)}秘密\n`,
  '秘密 机密 绝密文件管理',
  '',
])('sees none in %j', (text) => {
  expect(findClassification(text)).toBeNull()
})

const longText = '正文一句。\n'.repeat(600)

it.each([
  ['机密★3年\n附件2\n清单', '机密★3年'],
  ['附：绝密★材料另送', '绝密★'],
  ['持续改善农村公路机密★3年附件2', '机密★3年'],
  ['附件2 机密★30年', '机密★30年'],
  ['（秘密★）\r\n', '秘密★'],
  ['密级：机密\n附件2', '机密'],
])('finds the mark of an annex, however long the text before it: %j', (annex, mark) => {
  expect(findClassification(longText + annex)).toBe(mark)
})

it.each([
  '秘密\n',
  '机密文件管理到位，加强保密教育，保护商业秘密。',
  '密级 机密、秘密的文件按规定办理',
])('sees none behind a long text in %j', (words) => {
  expect(findClassification(longText + words)).toBeNull()
})
