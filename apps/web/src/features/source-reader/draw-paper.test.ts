import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks.ts'
import { chunkOf, chunksOf, WHOLE } from './draw-paper.ts'

const line = '建成公园3个。'
const paper = (lines: number) => Array.from({ length: lines }, () => line).join('\n')
const mark = (at: number) => {
  const from = at * (line.length + 1)
  return { span: [from, from + 4] as const, kind: 'metric' as const, key: `m${at}:t0` }
}

describe('chunks of the paper', () => {
  it('are one for an ordinary plan', () => {
    expect(chunksOf(blocksOf(paper(WHOLE), [], { title: '', sections: [] }))).toHaveLength(1)
    expect(chunksOf([])).toEqual([])
  })

  it('of a long one follow each other without a gap', () => {
    const chunks = chunksOf(blocksOf(paper(WHOLE + 50), [], { title: '', sections: [] }))
    expect(chunks.length).toBeGreaterThan(10)
    expect(chunks.flatMap(({ blocks }) => blocks)).toHaveLength(WHOLE + 50)
    for (const [at, chunk] of chunks.entries()) if (at > 0) expect(chunk.from).toBe((chunks[at - 1]?.to ?? 0) + 1)
  })

  it('are found by a key and by a place', () => {
    const chunks = chunksOf(blocksOf(paper(WHOLE + 50), [mark(3), mark(500)], { title: '', sections: [] }))
    const found = chunkOf(chunks, { key: 'm500:t0' })
    expect(found).toBe(chunkOf(chunks, { place: mark(500).span[0] }))
    expect(found).not.toBe(chunkOf(chunks, { key: 'm3:t0' }))
    expect(chunkOf(chunks, { key: 'm9:t0' })).toBeUndefined()
  })
})
