import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { t, word } from './messages.ts'
import { zh } from './zh.ts'

const root = path.resolve(import.meta.dirname, '../..')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .filter((file) => !/\.test\.tsx?$|^app\/locale\/zh|generated\//.test(file.replaceAll('\\', '/')))

const source = (file: string) => readFileSync(path.join(root, file), 'utf8')
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

describe('the locale', () => {
  it('holds every key that the code names', () => {
    const used = files.flatMap((file) =>
      [...source(file).matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => [file, match[1] ?? ''] as const),
    )
    expect(used.length).toBeGreaterThan(150)
    expect(used.filter(([, key]) => !(key in zh))).toEqual([])
  })

  it('holds no key that nobody uses', () => {
    const code = files.map(source).join('\n')
    const named = new Set([...code.matchAll(/['"`]([\w.-]+)['"`]/g)].map((match) => match[1]))
    const families = [...code.matchAll(/\bword\(\s*'([\w.-]+)'/g)].map((match) => `${match[1]}.`)
    // `assignments.save.${state}` names whatever begins so, `${act}.of` whatever ends so.
    const templates = /`([\w.]+\.(?:\$\{[^`{}]*\}|[\w.])+|\$\{[^`{}]*\}\.[\w.]+)`/g
    const built = [...code.matchAll(templates)].map(
      (match) => new RegExp(`^${match[1]?.replaceAll('.', '\\.').replace(/\$\{[^{}]*\}/g, '.+')}$`),
    )
    const isUsed = (key: string) =>
      named.has(key) || families.some((family) => key.startsWith(family)) || built.some((one) => one.test(key))
    expect(Object.keys(zh).filter((key) => !isUsed(key))).toEqual([])
  })

  it('is the only place with Chinese: no literal stands anywhere else', () => {
    const literals = files.flatMap((file) =>
      withoutComments(source(file))
        .split('\n')
        .filter((line) => /[\u4e00-\u9fff]/.test(line) && !isPattern(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(literals).toEqual([])
  })

  it('has no exclamation marks, no 您, and no key without a sentence', () => {
    const wrong = Object.entries<string>(zh).filter(([, sentence]) => sentence === '' || /[!！您]/.test(sentence))
    expect(wrong).toEqual([])
  })

  it('puts values into sentences, zero included', () => {
    expect(t('review.doubts', { n: 0 })).toBe('未处理疑点 0处')
  })

  it('shows data that has no word yet as it is', () => {
    expect(word('kind', 'action_plan')).toBe('行动方案')
    expect(word('kind', 'unheard_of')).toBe('unheard_of')
  })
})

/** Regular expressions that read Chinese text speak no sentence to anybody. */
function isPattern(line: string): boolean {
  return /(replace|exec|split|match|matchAll|test)\(\s*\/|\/[^/]*[\u4e00-\u9fff][^/]*\/[a-z]*[.),]|^(const|export const) [A-Z_]+ = \//.test(
    line,
  )
}
