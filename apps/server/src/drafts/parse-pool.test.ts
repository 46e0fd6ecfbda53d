import { afterEach, describe, expect, it } from 'vitest'
import { defaultParseLimits, openParsePool, ParseInterrupted, type ParseLimits, type ParsePool } from './parse-pool.ts'

let pool: ParsePool | null = null
afterEach(() => pool?.close())

const open = (limits: Partial<ParseLimits> = {}) => {
  pool = openParsePool({ ...defaultParseLimits, ...limits }, new URL('./testing/stub-worker.ts', import.meta.url))
  return (order: string) => pool!.parse({ bytes: new TextEncoder().encode(order), fileName: '', pasted: true })
}
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  )

describe('the parse pool', () => {
  it('keeps a worker warm from one document to the next', async () => {
    const parse = open()
    const answers = await Promise.all(['a', 'b', 'c'].map((order) => parse(order).read))
    expect(answers.map((document) => document.text)).toEqual(['a 1', 'b 2', 'c 3'])
  })

  it('tells stages as they are reached', async () => {
    open()
    const heard: unknown[] = []
    await pool!.parse({ bytes: new Uint8Array(), fileName: '', pasted: true }, (...stage) => heard.push(stage)).read
    expect(heard).toEqual([['read', 0.5]])
  })

  it('hands on a refusal and goes on with the same worker', async () => {
    const parse = open()
    const refused = parse('refuse')
    const after = parse('a')
    expect(await refusal(refused.read)).toMatchObject({ status: 422, code: 'TT-P-007', message: '没有文字层' })
    expect(await refusal(refused.draft)).toMatchObject({ code: 'TT-P-007' })
    expect((await after.read).text).toBe('a 2')
  })

  it.each([
    ['hang', 'TT-D-010'],
    ['grow', 'TT-D-011'],
    ['crash', 'TT-D-013'],
    ['leave', 'TT-D-013'],
  ])('ends a worker that would %s, and parses the next document in a new one', async (order, code) => {
    const parse = open({ seconds: order === 'hang' ? 0.5 : 30, megabytes: 32 })
    const bad = parse(order)
    const after = parse('a')
    expect(await refusal(bad.read)).toMatchObject({ status: 422, code })
    expect(await refusal(bad.draft)).toMatchObject({ status: 422, code })
    if (order !== 'hang') expect((await after.read).text).toBe('a 1')
  })

  it('refuses more than may wait', async () => {
    const parse = open({ waiting: 1 })
    const [first, second, third] = [parse('a'), parse('b'), parse('c')]
    expect(await refusal(third.read)).toMatchObject({ status: 503, code: 'TT-D-012' })
    expect((await first.read).text).toBe('a 1')
    expect((await second.read).text).toBe('b 2')
  })

  it('refuses more bytes than may wait, as they are held in memory', async () => {
    open({ waitingMegabytes: 1 })
    const send = (bytes: number) => pool!.parse({ bytes: new Uint8Array(bytes), fileName: '', pasted: true })
    const [, second, third] = [send(3_000_000), send(2_000_000), send(1)]
    expect(await refusal(third.read)).toMatchObject({ status: 503, code: 'TT-D-012' })
    expect((await second.read).text).toMatch(/ 2$/)
  })

  it('interrupts what runs and what waits when it closes, and takes nothing more', async () => {
    const parse = open()
    const [running, waiting] = [parse('hang'), parse('a')]
    await pool!.close()
    for (const parsing of [running, waiting, parse('b')]) {
      expect(await refusal(parsing.draft)).toBeInstanceOf(ParseInterrupted)
    }
  })
})
