import { describe, expect, it } from 'vitest'
import type { Light } from '../light/light.ts'
import type { ChainLevel } from '../support/support-link.ts'
import { type ArchitectureMap, type MapNode, mapColumns } from './architecture-map.ts'
import { compareMaps } from './compare-maps.ts'
import { lateChains } from './late-chains.ts'
import { type MapWords, mapSvg } from './map-svg.ts'

const node = (id: string, level: ChainLevel, more: Partial<MapNode> = {}): MapNode => ({
  id,
  level,
  no: null,
  title: `${id}题目`,
  track: null,
  measureId: null,
  light: 'on_track',
  chain: { light: 'on_track', withLight: 1, counted: 1, done: 0, steps: null },
  ...more,
})
const map: ArchitectureMap = {
  year: 2026,
  tracks: [
    { id: 'tr-2', side: 'work', role: 'other', no: 1, name: '其他' },
    { id: 'tr-1', side: 'work', role: 'main', no: 1, name: '共富总跑道' },
  ],
  nodes: [
    node('s1', 'position'),
    node('s2', 'position'),
    node('w1', 'work', { track: 'tr-1', no: '总-1' }),
    node('w2', 'work', { light: 'off_track' }),
    node('f1', 'reform'),
    node('r1', 'result', { title: '学有所教 <“优”&好>' }),
    node('r2', 'result'),
  ],
  links: [
    { from: 'r1', to: 's2' },
    { from: 'w1', to: 'r1' },
    { from: 'f1', to: 'w2' },
  ],
}

describe('the columns of the sheet', () => {
  it('are positions, works and reforms by track, results by position', () => {
    const shown = mapColumns(map).map(({ level, groups }) => [
      level,
      groups.map(({ name, nodes }) => [name, nodes.map(({ id }) => id)]),
    ])
    expect(shown).toEqual([
      ['position', [[null, ['s1', 's2']]]],
      [
        'work',
        [
          ['总 共富总跑道', ['w1']],
          ['N1 其他', []],
          [null, ['w2']],
        ],
      ],
      ['reform', [[null, ['f1']]]],
      [
        'result',
        [
          ['s2题目', ['r1']],
          [null, ['r2']],
        ],
      ],
    ])
  })
})

describe('late chains', () => {
  it('are what is off track, with all it carries and stands on', () => {
    expect(lateChains(map)).toEqual(new Set(['w2', 'f1']))
  })
})

describe('two versions', () => {
  it('differ in boxes, names and links, not in lights', () => {
    const later: ArchitectureMap = {
      ...map,
      nodes: [...map.nodes.slice(0, -1), node('r3', 'result')].map((one) =>
        one.id === 'w1' ? { ...one, title: '新题目' } : one.id === 'w2' ? { ...one, light: 'done' as Light } : one,
      ),
      links: [...map.links.slice(0, 2), { from: 'w2', to: 'r3' }],
    }
    const { added, removed, renamed, linksAdded, linksRemoved } = compareMaps(map, later)
    expect([added.map(({ id }) => id), removed.map(({ id }) => id)]).toEqual([['r3'], ['r2']])
    expect(renamed.map(({ before, after }) => [before.title, after.title])).toEqual([['w1题目', '新题目']])
    expect(linksAdded).toEqual([{ from: 'w2题目', to: 'r3题目' }])
    expect(linksRemoved).toEqual([{ from: 'f1题目', to: 'w2题目' }])
    expect(compareMaps(map, map)).toEqual({ added: [], removed: [], renamed: [], linksAdded: [], linksRemoved: [] })
  })
})

describe('the picture', () => {
  const words: MapWords = {
    title: '系统架构图',
    line: '当前',
    levels: { position: '定位', work: '工作', reform: '改革', result: '成果' },
    lights: { on_track: '正常', at_risk: '关注', off_track: '滞后', done: '完成', no_data: '无数据' },
  }

  it('holds every word as text, every link but those to positions as a line, and nothing unescaped', () => {
    const svg = mapSvg(map, words)
    expect(svg.match(/<path /g)).toHaveLength(map.links.filter(({ to }) => !to.startsWith('s')).length)
    expect(svg).toContain('>学有所教 &lt;“优”&amp;好&gt;</text>')
    expect(svg).toContain('>总-1 w1题目</text>')
    expect(svg.match(/<text /g)?.length).toBeGreaterThan(2 * map.nodes.length)
    expect(mapSvg(map, words)).toBe(svg)
  })

  it('has boxes that do not overlap, and wraps what is long', () => {
    const long = { ...map, nodes: map.nodes.map((one) => ({ ...one, title: '很长的题目'.repeat(9) })) }
    const boxes = [...mapSvg(long, words).matchAll(/<rect x="(\d+)" y="(\d+)" width="\d+" height="(\d+)" rx/g)].map(
      ([, x, y, height]) => ({ x: Number(x), y: Number(y), height: Number(height) }),
    )
    expect(boxes).toHaveLength(map.nodes.length)
    for (const x of new Set(boxes.map((box) => box.x))) {
      const column = boxes.filter((box) => box.x === x)
      column.slice(1).forEach((box, index) => {
        const above = column[index]
        expect(box.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0))
      })
    }
  })

  it('can be made of an empty sheet', () => {
    expect(mapSvg({ year: 2026, tracks: [], nodes: [], links: [] }, words)).toContain('</svg>')
  })
})
