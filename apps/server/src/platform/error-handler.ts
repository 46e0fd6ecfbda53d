import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, FastifySchemaValidationError } from 'fastify'
import { AppError } from './errors.ts'

/** Makes every error of the application, known or not, answer in the one shape of `errorSchema`. */
export function answerErrors(app: Pick<FastifyInstance, 'setErrorHandler' | 'setNotFoundHandler'>): void {
  app.setErrorHandler((error: FastifyError | AppError, request, reply) => {
    const known = error instanceof AppError ? error : translate(error, request)
    if (known.status >= 500) request.log.error(error)
    // The request may be at fault, or we may: who runs the server should see which.
    else if (SQLSTATE.test(error.code)) request.log.warn(error)
    return answer(reply, known)
  })
}

/** Sends `error`; also for handlers that answer without throwing. */
export function answer(reply: FastifyReply, { status, code, message, details }: AppError): FastifyReply {
  const body = { error: { code, message, ...(details === undefined ? {} : { details }) } }
  return reply.code(status).type('application/json; charset=utf-8').send(body)
}

/** 404 for addresses that no route serves. */
export const noSuchAddress = (request: FastifyRequest) =>
  new AppError(404, 'TT-H-404', `没有这个地址：${request.method} ${request.url.split('?', 1)[0]}`)

function translate(error: FastifyError, request: FastifyRequest): AppError {
  if (error.validation) {
    const problems = error.validation.map(describe)
    return new AppError(400, 'TT-H-400', `请求内容不符合要求：${problems.join('；')}`, error.validation)
  }
  const refused = databaseRefusals[error.code] ?? databaseRefusals[SQLSTATE.exec(error.code)?.[1] ?? '']
  if (refused) return refused()
  const status = error.statusCode ?? 500
  const known = sentences[error.code] ?? sentences[status]
  if (known && status < 500) return new AppError(status, `TT-H-${status}`, known)
  if (status < 500) return new AppError(status, `TT-H-${status}`, `请求无法处理：${error.message}`)
  return new AppError(500, 'TT-H-500', `服务器出错，操作没有完成；请重试，仍不行时把编号 ${request.id} 告诉管理员`)
}

/** Codes of the database itself; the first two characters are their class. */
const SQLSTATE = /^(\d[0-9A-Z])[0-9A-Z]{3}$/

/** What the database may say to a request that is right in form: by its own codes, else by their class. */
const databaseRefusals: Record<string, (() => AppError) | undefined> = {
  '23505': () => new AppError(409, 'TT-H-409', '同样的内容刚被同事添加，请刷新后再试'),
  '22': () => new AppError(422, 'TT-H-422', '内容里有超出范围或格式不对的值，没有保存；请核对数字和日期后再试'),
  '23': () => new AppError(422, 'TT-H-422', '内容缺少必需的部分或前后矛盾，没有保存；请核对后再试'),
  '23503': () => new AppError(409, 'TT-H-409', '操作涉及的内容已删除，或别处还要用到，没有执行；请刷新后再试'),
  '22021': () => unstorable(),
  '22P05': () => unstorable(),
  '40P01': () => new AppError(503, 'TT-H-503', '同事正在改同一处内容，操作没有执行；请稍后重试'),
  '57014': () => new AppError(503, 'TT-H-503', '系统忙，操作超时没有执行；请稍后重试'),
}

const unstorable = () => new AppError(400, 'TT-H-400', '内容里有不能保存的字符，请删去后再试')

const sentences: Record<string, string> = {
  400: '请求格式不对，请刷新页面后重试',
  404: '没有这个地址',
  413: '内容太大，请拆成较小的文件后再传',
  415: '不支持这种内容格式，请按接口说明发送',
  FST_REQ_FILE_TOO_LARGE: '文件太大，最大 50 MB，请删去图片或拆分后再传',
  FST_FILES_LIMIT: '一次只能传一个文件，请逐个上传',
  FST_ERR_CTP_INVALID_JSON_BODY: '请求不是有效的 JSON，请检查后重发',
  FST_ERR_CTP_EMPTY_JSON_BODY: '请求没有内容，请补上后重发',
}

function describe({ instancePath, keyword, params }: FastifySchemaValidationError): string {
  const field = instancePath.slice(1).replaceAll('/', '.')
  const of = (name: string) => (params as Record<string, unknown>)[name]
  switch (keyword) {
    case 'required':
      return `缺少 ${[field, of('missingProperty')].filter(Boolean).join('.')}`
    case 'type':
      return `${field || '内容'} 应为 ${of('type')}`
    case 'minLength':
      return `${field} 不能少于 ${of('limit')} 个字`
    case 'maxLength':
      return `${field} 不能超过 ${of('limit')} 个字`
    case 'enum':
      return `${field} 只能是 ${(of('allowedValues') as unknown[]).join('、')}`
    default:
      return `${field || '内容'} 不符合 ${keyword} 规则`
  }
}
