import type { FastifyRequest } from 'fastify'
import { AppError } from '../../platform/errors.ts'
import type { UploadedFile } from './preview-merge.ts'

/** Files in one upload: every unit of a large place, with room to spare. */
const FILES = 120
/** Size of one: a sheet of 500 measures takes a tenth of it. */
const FILE_SIZE = 3 * 1024 * 1024
/** Size of all. */
const TOTAL = 100 * 1024 * 1024

/**
 * The returned files of an upload, under the field `file`. An upload that was cut off is refused whole.
 * @throws AppError 413 beyond the limits, 422 without a file
 */
export async function readUploads(
  request: FastifyRequest,
  fileSize = FILE_SIZE,
): Promise<readonly [UploadedFile, ...UploadedFile[]]> {
  const limits = { files: FILES, fileSize, parts: FILES + 5 }
  const uploads: UploadedFile[] = []
  let total = 0
  for await (const part of request.files({ limits })) {
    const bytes = await part.toBuffer().catch((error: { code?: string }) => {
      throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge(part.filename, fileSize) : error
    })
    total += bytes.length
    if (total > TOTAL) throw new AppError(413, 'TT-R-115', '这批文件合计超过100 MB，请分几次上传')
    uploads.push({ name: part.filename, bytes })
  }
  const [first, ...more] = uploads
  if (!first) throw new AppError(422, 'TT-R-116', '没有收到文件，请选择要上传的Excel文件')
  return [first, ...more]
}

function tooLarge(name: string, size: number): AppError {
  return new AppError(413, 'TT-R-118', `“${name}”超过${size / 1024 / 1024} MB，请删去图片和多余的工作表，或拆分后再传`)
}
