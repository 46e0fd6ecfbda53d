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
export async function readUploads(request: FastifyRequest): Promise<readonly [UploadedFile, ...UploadedFile[]]> {
  const limits = { files: FILES, fileSize: FILE_SIZE, parts: FILES + 5 }
  const uploads: UploadedFile[] = []
  let total = 0
  for await (const part of request.files({ limits })) {
    const bytes = await part.toBuffer()
    total += bytes.length
    if (total > TOTAL) throw new AppError(413, 'TT-R-115', '这批文件合计超过100 MB，请分几次上传')
    uploads.push({ name: part.filename, bytes })
  }
  const [first, ...more] = uploads
  if (!first) throw new AppError(422, 'TT-R-116', '没有收到文件，请选择要上传的Excel文件')
  return [first, ...more]
}
