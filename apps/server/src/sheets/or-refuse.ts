import { RefusedDocument } from '@tongtu/plan-parser'
import { AppError } from '../platform/errors.ts'

/** Reads an uploaded file; one that is damaged, locked or of another kind is refused with the reader's own sentence. */
export function orRefuse<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof RefusedDocument) throw new AppError(422, error.code, error.message)
    throw error
  }
}
