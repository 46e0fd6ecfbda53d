import { isIsoDay } from '@tongtu/kernel'
import type { FormValues, Refusal } from './case.ts'
import type { FormField } from './loop.ts'

const DECIMAL = /^-?\d+(\.\d+)?$/

/** What is wrong with the answers, field by field; an empty answer counts as none. */
export function checkForm(form: readonly FormField[], values: FormValues): Refusal['fields'] {
  const known = new Set(form.map(({ id }) => id))
  const strange = Object.keys(values).filter((id) => !known.has(id))
  return [
    ...form.flatMap((field) => {
      const message = problemOf(field, Object.hasOwn(values, field.id) ? values[field.id] : undefined)
      return message ? [{ field: field.id, message }] : []
    }),
    ...strange.map((field) => ({ field, message: `这一步没有“${field}”一栏；删去后再提交` })),
  ]
}

function problemOf(field: FormField, value: string | readonly string[] | undefined): string | null {
  const { label, kind } = field
  if (value === undefined || isBlank(value)) return field.required ? `“${label}”没有填；填写后再提交` : null
  if (kind === 'files') return Array.isArray(value) ? null : `“${label}”应是文件；重新选择文件`
  if (typeof value !== 'string') return `“${label}”只能填一项；改为一个值`
  switch (kind) {
    case 'text': {
      const length = [...value].length
      if (field.maxLength === null || length <= field.maxLength) return null
      return `“${label}”有${length}字，最多${field.maxLength}字；删去${length - field.maxLength}字`
    }
    case 'date':
      return isIsoDay(value) ? null : `“${label}”不是日期；写作2024-09-28`
    case 'choice':
      return field.choices.includes(value) ? null : `“${label}”没有“${value}”一项；从${field.choices.join('、')}中选`
    case 'figure':
      return DECIMAL.test(value) ? null : `“${label}”不是数；只写数字和小数点，单位不写`
  }
}

function isBlank(value: string | readonly string[]): boolean {
  return typeof value === 'string' ? value.trim() === '' : value.length === 0
}
