import { parsePlan, textSource } from '@tongtu/plan-parser'
import { expect, it } from 'vitest'
import { doubtPlace } from './doubt-place.ts'

const TASKS = '一、重点任务\n1.修路。到2026年,新改建农村公路80公里。(责任单位:县交通局)'
const doubtOf = (title: string, place: { readonly code: string; readonly name: string }) => {
  const draft = doubtPlace(parsePlan(textSource(`${title}\n${TASKS}`)), place)
  const found = draft.diagnostics.find(({ code }) => code === 'TT-D-022')
  return found && [found.message, draft.source.text.slice(...found.span)]
}
const FENGHUA = { code: '330213', name: '宁波市奉化区' }

it('says so where a plan names another place than the one it is brought into', () => {
  expect(doubtOf('云溪县交通行动方案(2024—2027年)', FENGHUA)).toEqual([
    '方案写的是云溪县，当前地区是宁波市奉化区',
    '云溪县',
  ])
})

it('is silent where the names are one place, or the plan names none', () => {
  expect(doubtOf('奉化区交通行动方案(2024—2027年)', FENGHUA)).toBeUndefined()
  expect(doubtOf('宁波市奉化区交通行动方案(2024—2027年)', { code: '330213', name: '奉化区' })).toBeUndefined()
  expect(doubtOf('交通行动方案(2024—2027年)', FENGHUA)).toBeUndefined()
})
