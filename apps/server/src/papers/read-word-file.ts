import type { FastifyRequest } from 'fastify'
import { AppError } from '../platform/errors.ts'
import { LARGEST_TEMPLATE } from './open-template.ts'

/** The Word file of an upload, under the field `file`. @throws AppError 413 beyond the limit, 422 without a file */
export async function readWordFile(request: FastifyRequest): Promise<{ fileName: string; bytes: Buffer }> {
  const file = await request.file({ limits: { fileSize: LARGEST_TEMPLATE } })
  if (!file) throw new AppError(422, 'TT-F-002', '没有收到文件，请选择Word文件后再上传')
  const bytes = await file.toBuffer().catch(() => {
    throw new AppError(413, 'TT-F-003', '文件超过5 MB，请压缩或删去其中的图片后再上传')
  })
  return { fileName: file.filename, bytes }
}
