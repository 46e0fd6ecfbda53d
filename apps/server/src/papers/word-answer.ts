import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { attachment } from '../platform/attachment.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The answer of a route that gives a Word file. */
export const wordFileAnswer = {
  content: { [DOCX]: { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
}

export function sendWordFile(reply: FastifyReply, fileName: string, bytes: Buffer): FastifyReply {
  return reply.type(DOCX).header('content-disposition', attachment(fileName)).send(bytes)
}
