import { expect, it } from 'vitest'
import { parseDocument } from '../parse-document.ts'

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

it('a chapter of text stays a measure, whether or not a table goes with it', async () => {
  expect(await titlesOf('<p>一、修路</p><p>新改建农村公路80公里。</p>', TABLE, REFORM)).toContain('修路')
  expect(await titlesOf('<p>一、修路</p><p>新改建农村公路80公里。</p>', REFORM)).toEqual(['修路', '农房改革'])
})
