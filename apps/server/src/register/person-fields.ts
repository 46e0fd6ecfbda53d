import { AppError } from '../platform/errors.ts'
import { readPhone } from './read-phone.ts'

/** What is known of a person, as a form sends it. */
export interface PersonFields {
  readonly name?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly officePhone?: string | null | undefined
}

/**
 * The columns of `people` that the fields speak of, tidied; an absent field is left out, an empty one is null.
 * @throws AppError 422 for an empty name or a number that is none
 */
export function personColumns({ name, phone, officePhone }: PersonFields) {
  if (name !== undefined && !name?.trim()) throw new AppError(422, 'TT-B-001', '姓名不能为空，请填写姓名')
  return {
    ...(name ? { name: name.trim() } : {}),
    ...(phone === undefined ? {} : { phone: numberOf(phone, '手机') }),
    ...(officePhone === undefined ? {} : { office_phone: numberOf(officePhone, '办公电话') }),
  }
}

function numberOf(text: string | null, field: string): string | null {
  if (!text?.trim()) return null
  const read = readPhone(text)
  if (!read || (field === '手机' && read.kind !== 'phone')) {
    throw new AppError(422, 'TT-B-002', `${field}“${text.trim()}”不像一个号码，请核对位数后重填`)
  }
  return read.number
}
