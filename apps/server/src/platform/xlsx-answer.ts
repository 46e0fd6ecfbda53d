import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { attachment } from './attachment.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The answer of a route that gives an Excel file. */
export const xlsxAnswer = {
  content: { [XLSX]: { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
}

export function sendXlsx(reply: FastifyReply, fileName: string, bytes: Uint8Array): FastifyReply {
  return reply.type(XLSX).header('content-disposition', attachment(fileName)).send(bytes)
}
