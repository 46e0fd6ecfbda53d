import { describe, expect, it } from 'vitest'
import { parsePlan } from '../../parse-plan.ts'
import { textSource } from '../../read/text-reader.ts'

const unitsUnder = (heading: string, ...items: string[]) => {
  const text = ['渔港建设任务清单(2026年)', `一、${heading}`, ...items].join('\n')
  return parsePlan(textSource(text, 'plan.txt')).measures.map(({ leadUnits, supportingUnits }) =>
    [leadUnits, supportingUnits].map((units) => units.map(({ name }) => name).join('、')).join('|'),
  )
}

describe('a heading that says who leads', () => {
  it('says so for the items below it', () => {
    const items = ['1.新建码头3座。', '2.清淤港池2处。']
    expect(unitsUnder('县渔业局牵头工作(2项)', ...items)).toEqual(['县渔业局|', '县渔业局|'])
    expect(unitsUnder('由县渔业局、县水利局牵头的重点任务', ...items)).toEqual(['县渔业局、县水利局|', '县渔业局、县水利局|']) // biome-ignore format: one line
    expect(unitsUnder('县渔业局牵头,县水利局配合(2项)', ...items)).toEqual(['县渔业局|县水利局', '县渔业局|县水利局'])
  })

  it('gives way to a lead of the item itself, and makes a list without one support', () => {
    expect(
      unitsUnder(
        '县渔业局牵头工作(3项)',
        '1.新建码头3座。(牵头单位:县水利局)',
        '2.清淤港池2处。(县交通局、县财政局)',
        '3.新增泊位60个。(配合单位:各渔村)',
      ),
    ).toEqual(['县水利局|', '县渔业局|县交通局、县财政局', '县渔业局|各渔村'])
  })

  it('names an office and nothing else', () => {
    const items = ['1.新建码头3座。', '2.清淤港池2处。']
    expect(unitsUnder('发挥县渔业局牵头作用', ...items)).toEqual(['|', '|'])
    expect(unitsUnder('党建牵头工作(2项)', ...items)).toEqual(['|', '|'])
    expect(unitsUnder('县渔业局重点任务', ...items)).toEqual(['|', '|'])
  })
})
