// Speed and memory of the plan parser: every real plan, a million characters, ten million, and hostile input.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parsePlan, textSource } from '@tongtu/plan-parser'

const shared = path.resolve(process.env['TONGTU_SHARED'] ?? path.join(import.meta.dirname, '../../shared'))
const real = pathToFileURL(path.join(shared, 'plans/'))
const own = new URL('../packages/plan-parser/golden/good/', import.meta.url)
const folder = existsSync(real) ? real : own
if (folder === own) console.log(`没有 ${path.join(shared, 'plans')}，改用仓库自带的方案测量`)

const texts = readdirSync(folder)
  .filter((name) => /\.(?:txt|md)$/u.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))

const bestOf = (runs: number, work: () => void): number => {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
const rate = (chars: number, ms: number): string => `${Math.round((chars / ms) * 1000).toLocaleString('en')} 字/秒`
const print = (...columns: (string | number)[]) => console.log(columns.join('\t'))

for (const { name, text } of texts) {
  const source = textSource(text, name, 'txt')
  const ms = bestOf(20, () => parsePlan(source))
  print(name, `${text.length}字`, `${ms.toFixed(1)}毫秒`, rate(text.length, ms))
}

const joined = texts.map(({ text }) => text).join('\n')
const million = joined.repeat(Math.ceil(1_000_000 / joined.length)).slice(0, 1_000_000)
const source = textSource(million, 'million.txt', 'txt')
const ms = bestOf(5, () => parsePlan(source))
print('一百万字', `${ms.toFixed(0)}毫秒`, rate(million.length, ms))

const { Jieba } = await import('@node-rs/jieba')
const { dict } = await import('@node-rs/jieba/dict.js')
const jieba = Jieba.withDict(dict)
const cut = bestOf(3, () => jieba.cut(million, true))
print(
  'jieba 切分同一文字',
  `${cut.toFixed(0)}毫秒`,
  rate(million.length, cut),
  `解析用时是切分的${(ms / cut).toFixed(2)}倍`,
)

const ten = textSource(million.repeat(10), 'ten-million.txt', 'txt')
globalThis.gc?.()
const before = process.memoryUsage().rss
const tenMs = bestOf(1, () => parsePlan(ten))
const peak = process.resourceUsage().maxRSS / 1024
print('一千万字', `${tenMs.toFixed(0)}毫秒`, rate(10_000_000, tenMs), `是一百万字的${(tenMs / ms).toFixed(1)}倍`)
print('内存', `解析前${Math.round(before / 1048576)}MB`, `峰值${Math.round(peak)}MB`)

const HOSTILE: Readonly<Record<string, string>> = {
  一个字: '的', 左括号: '(', 括号对: '()', 数字: '1', 点号编号: '1.', 破折号: '—', 章号: '一、', 顿号: '、', 换行编号: '1.\n', 竖线: '|', 空格: ' ', 书名号: '《',
  牵头: '牵头单位:', 到年: '到2025年', 小数: '1.5', 百分号: '5%、', 附件: '附件', 换行: '\n', 引号: '“', 全角: '（１）', 编号项: '(一)1.', 负责: '局负责', 等: '、市局等)',
} // biome-ignore format: one line reads like the list it is
// Computing time, not time on the clock: other work on the machine must not make an input hostile.
const LIMIT = 2000
for (const [name, piece] of Object.entries(HOSTILE)) {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
  const start = process.cpuUsage()
  parsePlan(textSource(text))
  const { user, system } = process.cpuUsage(start)
  const spent = (user + system) / 1000
  print('刁难输入', name, `${spent.toFixed(0)}毫秒`, spent > LIMIT ? '超过2秒' : '')
  if (spent > LIMIT) process.exitCode = 1
}
