import { blankTarget } from '../../blank-target.ts'
import type { DraftMeasure, PlanDraft, Target } from '../../plan-draft.ts'

/** A small draft for tests: one goal, three measures, one indicator with a row under it. */
export function sampleDraft(): PlanDraft {
  const text = [
    '全县数字经济总量超过90亿元。',
    '1.建设口袋公园。到2025年建成口袋公园40个以上，绿道全覆盖。（牵头单位：县建设局；配合单位：县林业局）',
    '2.培育帮扶车间。新增帮扶车间12家。（县农业农村局、县人力社保局等）',
    '3.办好老年食堂。',
    '每千人床位数 6张',
    '其中 护理型 3张',
    '附件：重点任务清单',
  ].join('\n')
  const place = (quote: string, from = 0): readonly [number, number] => {
    const at = text.indexOf(quote, from)
    return [at, at + quote.length]
  }
  const target = (quote: string, more: Partial<Target>): Target => ({
    ...blankTarget,
    metric: quote,
    due: '2025',
    dueFrom: 'text',
    quote,
    span: place(quote),
    ...more,
  })
  const unit = (name: string) => ({ name, span: place(name) })
  const measure = (id: string, line: string, more: Partial<DraftMeasure>): DraftMeasure => ({
    id,
    no: line[0] ?? null,
    noRaw: line.slice(0, 2),
    title: null,
    section: null,
    span: place(line),
    kind: null,
    leadUnits: [],
    supportingUnits: [],
    leadExplicit: true,
    unitsOpen: false,
    due: '2025',
    ongoing: false,
    targets: [],
    ...more,
  })
  const lines = text.split('\n') as [string, string, string, string, string, string]
  const indicator = { no: null, unit: '张', category: null, attribute: null, leadUnits: [], values: [] }
  return {
    schema: 'tongtu.plan-draft/1',
    source: { file: 'sample.txt', format: 'txt', sha256: '', chars: text.length, text, anchors: [] },
    title: '行动方案',
    kind: 'action_plan',
    jurisdiction: null,
    period: { from: '2021', to: '2025' },
    horizons: ['2025'],
    documentNo: null,
    indexNo: null,
    issuer: null,
    issuedOn: null,
    implements: [],
    sections: [],
    goals: [
      {
        id: 'g1',
        title: '总量',
        span: place(lines[0]),
        section: null,
        targets: [target('数字经济总量超过90亿元', { comparator: '>', value: '90', unit: '亿元' })],
      },
    ],
    measures: [
      measure('m1', lines[1], {
        leadUnits: [unit('县建设局')],
        supportingUnits: [unit('县林业局')],
        targets: [
          target('口袋公园40个以上', { comparator: '>=', value: '40', unit: '个' }),
          target('绿道全覆盖', { kind: 'coverage', value: '100', unit: '%', implied: true }),
        ],
      }),
      measure('m2', lines[2], {
        leadUnits: [unit('县农业农村局')],
        supportingUnits: [unit('县人力社保局')],
        leadExplicit: false,
        unitsOpen: true,
        targets: [target('新增帮扶车间12家', { value: '12', unit: '家' })],
      }),
      measure('m3', lines[3], {}),
    ],
    links: [
      { from: 'm2', to: 'm3', kind: 'supports', span: place('办好') },
      { from: 'm1', to: 'm2', kind: 'supports', span: place('培育') },
    ],
    indicators: [
      { ...indicator, id: 'i1', name: '每千人床位数', parent: null, span: place(lines[4]) },
      { ...indicator, id: 'i2', name: '护理型', parent: 'i1', span: place(lines[5]) },
    ],
    mechanisms: [{ id: 'k1', kind: 'list', name: '任务清单', params: {}, quote: '1.建设', span: place('1.建设') }],
    announced: [],
    diagnostics: [
      { code: 'TT-P-050', severity: 'warning', message: '没有写明牵头单位', span: place(lines[3]) },
      { code: 'TT-P-140', severity: 'hint', message: '附表未附', span: place('附件：重点任务清单') },
    ],
  }
}
