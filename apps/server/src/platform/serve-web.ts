import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answer, noSuchAddress } from './error-handler.ts'
import { AppError } from './errors.ts'

/** Addresses that are pages of the web: they all get its one HTML file, which draws the page in the browser. */
const page = /^\/($|\?|login(\/|\?|$)|r\/)/
/** Addresses of the program, and of files: typed in a browser or not, an unknown one gets an error. */
const noPage = /^\/(?:api|health|assets)(?:\/|\?|$)|\.\w+(?:\?|$)/

/** Serves the built web from `folder`; an unknown address gets the web too when a person typed it. */
export async function serveWeb(app: FastifyInstance, folder: string | null): Promise<void> {
  const built = folder !== null && existsSync(path.join(folder, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      // The build puts a gzip beside what is worth it.
      preCompressed: true,
      // Built files carry a hash in their name; the one HTML file names them and must always be asked for.
      setHeaders: (reply, file) => {
        const lasting = file.includes(`${path.sep}assets${path.sep}`)
        reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const readable = request.method === 'GET' || request.method === 'HEAD'
    const typed = request.headers.accept?.includes('text/html') && !noPage.test(request.url)
    if (!readable || !(page.test(request.url) || typed)) return answer(reply, noSuchAddress(request))
    if (built) return reply.sendFile('index.html')
    return answer(reply, new AppError(503, 'TT-H-503', '网页还没有构建，请用 npm start 启动；接口说明在 /api/docs'))
  })
}
