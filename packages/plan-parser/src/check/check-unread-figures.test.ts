import { describe, expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { textSource } from '../read/text-reader.ts'

const doubtsOf = (...items: string[]) => {
  const text = ['海门县渔港振兴行动方案(2024—2026年)', '一、重点任务', ...items].join('\n')
  return parsePlan(textSource(text, 'plan.txt')).diagnostics.filter(({ code }) => code === 'TT-P-055')
}

describe('numbers that were not read as targets', () => {
  it('are told once for a measure, with the words', () => {
    const [doubt, ...others] = doubtsOf(
      '1.改造渔船。改造渔船200艘,每艘补助3万元,超过12米的再补助5000元。(责任单位:县渔业局)',
      '2.清淤航道。清淤航道12公里。(责任单位:县交通局)',
    )
    expect(others).toEqual([])
    expect(doubt).toMatchObject({ severity: 'hint' })
    expect(doubt?.message).toMatch(/^第1项有\d处数字没有作为目标：.*“3万元”.*“5000元”/)
  })

  it('are not those of names, reports, features and units', () => {
    expect(
      doubtsOf(
        '1.改造渔船。按照“十百千”工程和《渔港5项标准》要求,改造渔船200艘。目前已改造40艘。(责任单位:县渔业局)',
        '2.看护幼儿。为3岁以下幼儿新增托位60个。(责任单位:县卫健局)',
      ),
    ).toEqual([])
  })
})
