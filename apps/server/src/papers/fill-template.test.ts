import { defaultLimits, readDocument } from '@tongtu/plan-parser'
import { describe, expect, it } from 'vitest'
import { builtInTemplate } from './built-in-template.ts'
import { checkTemplate } from './check-template.ts'
import { fillTemplate } from './fill-template.ts'
import type { PaperData, PaperField } from './paper.ts'
import { paperKindIds, paperKinds } from './paper-kinds.ts'
import { paragraph, wordFile } from './testing/word-file.ts'

const textOf = async (bytes: Uint8Array) => (await readDocument(bytes, '文书.docx', defaultLimits)).text

describe('fillTemplate', () => {
  it('fills in a placeholder torn over several runs, repeats a row, breaks lines and drops what XML cannot hold', async () => {
    const row = '<w:tbl><w:tr><w:tc>{#举措}A</w:tc><w:tc>B{/举措}</w:tc></w:tr></w:tbl>'
      .replace('{#举措}A', paragraph('{#举措}{举措}'))
      .replace('B{/举措}', paragraph('{年度目标}{/举措}'))
    const template = wordFile(`${paragraph('{单', '位', '}：')}${row}${paragraph('共{举措数}项')}`)
    const text = await textOf(
      await fillTemplate(template, {
        单位: '县\u0001教育局\uD800',
        举措数: '2',
        举措: [
          { 举措: '新建 <书屋> & 驿站', 年度目标: '12家\n累计30家' },
          { 举措: '培训推广人', 年度目标: '200人{单位}' },
        ],
      }),
    )
    for (const words of ['县教育局\uFFFD：', '新建 <书屋> & 驿站', '12家', '累计30家', '200人{单位}', '共2项'])
      expect(text).toContain(words)
  })

  it('leaves out what has a condition, and shows what an older program does not know', async () => {
    const template = wordFile(paragraph('{#电话}电话{电话}{/电话}{^传真}无传真{/传真}，{新项}，{constructor}'))
    const text = await textOf(await fillTemplate(template, { 电话: '', 传真: '' }))
    expect(text.trim()).toBe('无传真，〔没有“新项”〕，〔没有“constructor”〕')
  })
})

describe.each(paperKindIds)('the built-in template of %s', (kind) => {
  it('is in order and, filled in, holds every value of the example', async () => {
    const template = await builtInTemplate(kind)
    expect(await checkTemplate(template, paperKinds[kind])).toEqual([])
    const text = await textOf(await fillTemplate(template, paperKinds[kind].sample))
    expect(text).not.toMatch(/[{}〕]没有|\{|\}/)
    expect(text).toContain('新建养老服务站12家，累计30家')
    expect(text).toContain('2025年1月8日')
  })

  it('has an example with just the placeholders of its list', () => {
    expect(namesIn(paperKinds[kind].sample)).toEqual(namesOf(paperKinds[kind].fields))
  })
})

const namesOf = (fields: readonly PaperField[]): string[] =>
  fields.flatMap(({ name, each }) => [name, ...(each ? namesOf(each).map((inner) => `${name}.${inner}`) : [])]).sort()
const namesIn = (data: PaperData): string[] => [
  ...new Set(
    Object.entries(data)
      .flatMap(([name, value]) => [
        name,
        ...(typeof value === 'string' ? [] : value.flatMap((one) => namesIn(one).map((inner) => `${name}.${inner}`))),
      ])
      .sort(),
  ),
]
