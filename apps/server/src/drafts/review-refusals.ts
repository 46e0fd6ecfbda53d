import { AppError } from '../platform/errors.ts'
import type { SourceIdentity } from './draft-schema.ts'

/**
 * The places of a review are of one text: laid on another, they would quote what nobody read.
 * @throws AppError 422
 */
export function refuseOtherText(own: SourceIdentity, given: SourceIdentity): void {
  if (own.sha256 === given.sha256 && own.chars === given.chars) return
  throw new AppError(422, 'TT-D-422', '这份核对结果属于另一份草稿的原文，没有保存；请刷新页面后重新核对')
}

const states = { parsing: '还在识别', failed: '没有识别成功', confirmed: '已确认为方案', review: '正在核对' } as const

/** 409: the draft is in another state than the act needs. */
export function notUnderReview(status: keyof typeof states): AppError {
  return new AppError(409, 'TT-D-410', `这份草稿${states[status]}，不能再核对或确认`, { status })
}
