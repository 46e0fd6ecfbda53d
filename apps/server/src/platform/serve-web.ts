import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answer, noSuchAddress } from './error-handler.ts'
import { AppError } from './errors.ts'

/** Addresses that are pages of the web: they all get its one HTML file, which draws the page in the browser. */
const page = /^\/($|\?|login(\/|\?|$)|r\/)/

/** Serves the built web from `folder`; every address that is neither file nor page answers 404. */
export async function serveWeb(app: FastifyInstance, folder: string | null): Promise<void> {
  const built = folder !== null && existsSync(path.join(folder, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      // Built files carry a hash in their name; the one HTML file names them and must always be asked for.
      setHeaders: (reply, file) => {
        const lasting = file.includes(`${path.sep}assets${path.sep}`)
        reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const readable = request.method === 'GET' || request.method === 'HEAD'
    if (!readable || !page.test(request.url)) return answer(reply, noSuchAddress(request))
    if (built) return reply.sendFile('index.html')
    return answer(reply, new AppError(503, 'TT-H-503', '网页还没有构建，请用 npm start 启动；接口说明在 /api/docs'))
  })
}
