import { expect, it } from 'vitest'
import { parseDocument } from '../parse-document.ts'
import { parsePlan } from '../parse-plan.ts'
import { textSource } from '../read/text-reader.ts'

const TABLE =
  '<table><tr><th>序号</th><th>重点工作</th><th>工作目标</th><th>牵头单位</th></tr>' +
  '<tr><td>1</td><td>建设食堂</td><td>新建食堂20家</td><td>县民政局</td></tr>' +
  '<tr><td>2</td><td>改造村道</td><td>改造村道50公里</td><td>县交通局</td></tr></table>'
const titlesOf = async (...blocks: string[]) => {
  const html = `<h1>云溪县2024年度工作要点</h1>${blocks.join('')}`
  const { measures } = await parseDocument(new TextEncoder().encode(html), '要点.html')
  return measures.map(({ title }) => title)
}
const REFORM = '<p>二、重大改革</p><p>(一)农房改革。盘活农房500幢。(县农业农村局牵头)</p>'

it('a heading with nothing but a table of tasks below it is no measure', async () => {
  expect(await titlesOf('<p>一、重点工作</p>', TABLE, REFORM)).toEqual(['建设食堂', '改造村道', '农房改革'])
})

it('nor is one that only leads to the table', async () => {
  expect(await titlesOf('<p>一、重点任务</p><p>聚焦一老一小，实施以下任务。</p>', TABLE, REFORM)).not.toContain(
    '重点任务',
  )
  expect(await titlesOf('<p>一、重点任务</p><p>聚焦一老一小，建好食堂。（县民政局牵头）</p>', TABLE, REFORM)).toContain(
    '重点任务',
  )
})

it('a chapter of text stays a measure, whether or not a table goes with it', async () => {
  expect(await titlesOf('<p>一、修路</p><p>新改建农村公路80公里。</p>', TABLE, REFORM)).toContain('修路')
  expect(await titlesOf('<p>一、修路</p><p>新改建农村公路80公里。</p>', REFORM)).toEqual(['修路', '农房改革'])
})

it('nor is it where the rows of the table open with a stroke and nothing else is numbered', () => {
  const text =
    '云溪县食堂行动方案（2025—2027年）\n一、总体要求\n以老人为先。\n二、重点任务\n' +
    '| 序号 | 任务 | 目标 | 责任单位 |\n| --- | --- | --- | --- |\n| 1 | 建设食堂 | 新建食堂20家 | 县民政局 |\n'
  const { measures, sections } = parsePlan(textSource(text, 'plan.md'))
  expect(measures.map(({ title }) => title)).toEqual(['建设食堂'])
  expect(sections.find(({ id }) => id === measures[0]!.section)?.title).toBe('重点任务')
})
