import { describe, expect, it } from 'vitest'
import { parsePlan } from '../../parse-plan.ts'
import { readText } from '../../read/text-reader.ts'
import { readBelow } from './read-below.ts'

const namesIn = (text: string) => readBelow(text)?.units.map(({ name }) => name) ?? null

describe('those who carry out all items below', () => {
  it('are named by the sentence itself, or by the one before it', () => {
    expect(namesIn('(县农业局牵头。以下各项工作均需各乡镇人民政府落实,不再列出)')).toEqual(['各乡镇人民政府'])
    expect(namesIn('(县农业局牵头,以下均由各镇(街道)落实)')).toEqual(['各镇(街道)'])
    expect(namesIn('(县农业局牵头;各市(州)人民政府负责落实,以下均需落实,不再列出)')).toEqual(['各市(州)人民政府'])
  })

  it('are none where it names no body', () => {
    expect(namesIn('以下要求均需逐条落实。')).toBeNull()
    expect(namesIn('(县农业局牵头,各乡镇落实)')).toBeNull()
    expect(namesIn('完成以下工作任务。')).toBeNull()
    expect(namesIn('以下任务均由责任单位落实。')).toBeNull()
  })

  it('stand in every list below, and the remark in none', () => {
    const plan = `渔港建设工作方案(2026—2027年)
一、主要任务
1.建设渔港。建成渔港3个。〔县农业局牵头,县水利局、县财政局按职责分工负责。排第一位的为牵头单位,下同;各镇人民政府负责落实,以下均需落实,不再列出〕
2.建设码头。建成码头2个。(县交通局、县财政局)
3.办好渔市。建成渔市1个。
`
    const { measures } = parsePlan(readText(new TextEncoder().encode(plan), 'plan.txt', 'txt'))
    expect(
      measures.map(({ leadUnits, supportingUnits }) => [...leadUnits, ...supportingUnits].map(({ name }) => name)),
    ).toEqual([['县农业局', '县水利局', '县财政局', '各镇人民政府'], ['县交通局', '县财政局', '各镇人民政府'], []])
  })
})
