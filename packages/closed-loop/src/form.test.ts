import { describe, expect, it } from 'vitest'
import type { FormValues } from './case.ts'
import { checkForm } from './form.ts'
import type { FieldKind, FormField } from './loop.ts'

const field = (kind: FieldKind, required = false): FormField => ({
  id: 'answer',
  label: '回答',
  kind,
  required,
  maxLength: kind === 'text' ? 4 : null,
  choices: kind === 'choice' ? ['材料核验', '暗访'] : [],
})
const sentences = (asked: FormField, values: FormValues) => checkForm([asked], values).map(({ message }) => message)

describe('checkForm', () => {
  it.each<[FieldKind, FormValues[string]]>([
    ['text', '完成𠮷好'],
    ['date', '2024-02-29'],
    ['choice', '暗访'],
    ['figure', '-12.50'],
    ['files', ['3f8a', '99c1']],
  ])('accepts a %s', (kind, answer) => {
    expect(sentences(field(kind, true), { answer })).toEqual([])
  })

  it.each<[FieldKind, FormValues[string], string]>([
    ['text', '全部按期建成', '“回答”有6字，最多4字；删去2字'],
    ['text', ['全部'], '“回答”只能填一项；改为一个值'],
    ['date', '2025-02-29', '“回答”不是日期；写作2024-09-28'],
    ['choice', '听说', '“回答”没有“听说”一项；从材料核验、暗访中选'],
    ['figure', '1e9', '“回答”不是数；只写数字和小数点，单位不写'],
    ['files', '3f8a', '“回答”应是文件；重新选择文件'],
  ])('refuses a %s of “%s”', (kind, answer, sentence) => {
    expect(sentences(field(kind), { answer })).toEqual([sentence])
  })

  it.each(['text', 'date', 'choice', 'figure', 'files'] as const)('an empty %s counts as none', (kind) => {
    const blank = kind === 'files' ? [] : '  '
    expect(sentences(field(kind), { answer: blank })).toEqual([])
    for (const values of [{ answer: blank }, {}])
      expect(sentences(field(kind, true), values)).toEqual(['“回答”没有填；填写后再提交'])
  })

  it('takes what every object has for no answer', () => {
    const asked = { ...field('text', true), id: 'constructor' }
    expect(sentences(asked, {})).toEqual(['“回答”没有填；填写后再提交'])
  })
})
