import type { Response } from 'light-my-request'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiDocument } from '../api-document.ts'
import type { Send } from '../test/plan-office.ts'
import { type Example, exampleRequests } from './testing/example-requests.ts'
import { foundHomes } from './testing/found-homes.ts'
import { homeOf } from './testing/homes.ts'
import { buildMatrixPlace, type MatrixPlace } from './testing/matrix-place.ts'
import {
  type Asker,
  askers,
  type Cell,
  cellText,
  type MatrixRow,
  readMatrix,
  type Word,
} from './testing/read-matrix.ts'

const API = '/api/v1'
const matrix = readMatrix()
const nameOf = ({ method, path }: Pick<MatrixRow, 'method' | 'path'>) => `${method} ${path}`
const operations = await documentedOperations()

let place: MatrixPlace
beforeAll(async () => {
  place = await buildMatrixPlace()
})
afterAll(() => place.close())

describe('docs/access.csv', () => {
  it('has one row for each operation of the OpenAPI document and no other', () => {
    expect(matrix.map(nameOf).sort()).toEqual(operations.sort())
  })

  it('needs no example of a request that is not there', () => {
    expect(Object.keys(exampleRequests).filter((name) => !operations.includes(name))).toEqual([])
  })
})

describe('what each operation answers to everybody', () => {
  it.each(matrix.map((row) => [nameOf(row), row] as const))('%s', async (name, row) => {
    const answers = new Map<Asker, string>()
    const leaks: string[] = []
    for (const asker of refusedFirst(row)) {
      const answer = await ask(row, asker)
      answers.set(asker, cellText({ status: answer.statusCode, word: wordOf(answer, asker, row.cells[asker]) }))
      leaks.push(...leaksOf(answer, asker).map((home) => `${asker} reads of ${home}`))
    }
    const expected = askers.map((asker) => `${asker}: ${cellText(row.cells[asker])}`)
    expect(askers.map((asker) => `${asker}: ${answers.get(asker)}`)).toEqual(expected)
    expect([name, leaks]).toEqual([name, []])
  })

  it('is 403 in a place where one has no role, though the request names it', async () => {
    // Sessions may look at themselves and end wherever they are; the rest is of a place.
    const anywhere = ['GET /health', 'POST /session', 'DELETE /session', 'PUT /session/password']
    const rows = matrix.filter((row) => !anywhere.includes(nameOf(row)))
    const there = { headers: { 'x-place': '330213' } }
    const answers = []
    for (const { method, path } of rows) {
      const { statusCode } = await place.stranger(method as 'GET', urlOf(path, {}), there)
      answers.push(`${method} ${path} ${statusCode}`)
    }
    expect(answers).toEqual(rows.map((row) => `${nameOf(row)} 403`))
  })
})

async function documentedOperations(): Promise<string[]> {
  const { paths } = JSON.parse(await apiDocument()) as { paths: Record<string, object> }
  return Object.entries(paths).flatMap(([url, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${url.slice(API.length)}`),
  )
}

/** Who is refused changes nothing, so he asks while there is still something to be refused. */
function refusedFirst({ cells }: MatrixRow): Asker[] {
  const changes = ({ status, word }: Cell) => status < 300 && word !== 'refused'
  return [...askers].sort((a, b) => Number(changes(cells[a])) - Number(changes(cells[b])))
}

async function ask(row: MatrixRow, asker: Asker): Promise<Response> {
  const example: Example = (await exampleRequests[nameOf(row)]?.(place, asker)) ?? {}
  const send: Send = example.send ?? place.senders[asker]
  const { payload, headers } = example
  return send(row.method as 'GET', urlOf(row.path, example), {
    ...(payload === undefined ? {} : { payload }),
    ...(headers === undefined ? {} : { headers }),
  })
}

function urlOf(path: string, { parts = {}, query = '' }: Example): string {
  const url = Object.entries({ ...place.parts, ...parts }).reduce(
    (begun, [part, real]) => begun.replace(part, real),
    path,
  )
  if (url.includes('{')) throw new Error(`nothing stands for ${url}`)
  return `${API}${url}${query}`
}

/** What the answer holds, in the words of the table, where the table says something of it. */
function wordOf(answer: Response, asker: Asker, { word }: Cell): Word | null {
  if (word === null || answer.statusCode >= 300) return null
  if (word === 'done' || word === 'refused') {
    const results: { done: boolean }[] = answer.json()
    return results.every(({ done }) => done) ? 'done' : 'refused'
  }
  const found = foundHomes(answer.rawPayload, 'all marks')
  // What is of the place as such tells nothing about units.
  found.delete('place')
  if (found.size === 0) return 'none'
  return found.size === 1 && found.has(homeOf(asker) ?? 'place') ? 'own' : 'all'
}

/** Whose rows stand in an answer, be it a refusal, to somebody who may not know them. */
function leaksOf(answer: Response, asker: Asker): string[] {
  const home = homeOf(asker)
  const [all, closed] = [foundHomes(answer.rawPayload, 'all marks'), foundHomes(answer.rawPayload, 'closed marks')]
  if (home === null) return [...all]
  if (home === 'elsewhere') return [...all].filter((found) => found !== home)
  const foreign = [...all].filter((found) => found === 'elsewhere')
  const others = home === 'place' ? [] : [...closed].filter((found) => found !== home && found !== 'elsewhere')
  return [...foreign, ...others]
}
