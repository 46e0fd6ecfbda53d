// Loaded into the server by `node --import`: from the moment that the file TONGTU_SWITCHED_OFF_MARK is there, the use case
// named in TONGTU_SWITCHED_OFF (file#function) only fails, and says so in that file when it is called. Until then the
// server fills itself with the samples. For `npm run prove`; the product knows nothing of it.
import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [file = '', name = ''] = (process.env['TONGTU_SWITCHED_OFF'] ?? '').split('#')
const target = pathToFileURL(path.resolve(import.meta.dirname, '../apps/server/src', file)).href

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    return url === target ? { ...loaded, source: switchedOff(String(loaded.source)) } : loaded
  },
})

function switchedOff(source) {
  const declared = new RegExp(`^export ((?:async )?function )${name}\\b`, 'm')
  if (!declared.test(source)) throw new Error(`${file} exports no function ${name}`)
  return `${source.replace(declared, `$1${name}_`)}
import { appendFileSync as leaveMark, existsSync as isThere } from 'node:fs'
export function ${name}(...args: Parameters<typeof ${name}_>): ReturnType<typeof ${name}_> {
  const mark = String(process.env['TONGTU_SWITCHED_OFF_MARK'])
  if (!isThere(mark)) return ${name}_(...args)
  leaveMark(mark, 'called ')
  throw new Error('${name} is switched off')
}
`
}
