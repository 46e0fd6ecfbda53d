import type { FastifyRequest } from 'fastify'
import { Value } from 'typebox/value'
import { AppError } from '../platform/errors.ts'
import type { Upload } from './create-draft.ts'
import { PastedText } from './schema.ts'

/** The document in a request: the multipart field `file`, or pasted text as JSON. @throws AppError 400 for neither */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (request.isMultipart()) {
    const part = await request.file()
    if (!part) throw nothing()
    return { fileName: part.filename || '未命名', bytes: await part.toBuffer() }
  }
  const { body } = request
  if (!Value.Check(PastedText, body)) throw nothing()
  return { fileName: body.fileName ?? '粘贴的文本', pasted: body.text }
}

const nothing = () => new AppError(400, 'TT-D-400', '没有收到文件或文本，请选择文件，或把文本粘贴进来')
