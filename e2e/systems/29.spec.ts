import excel from 'exceljs'
import { expect } from 'vitest'
import { it } from './it.ts'
import { picture, place } from './proof.ts'

it('C29: every unit has a leader, a section and a liaison, read from the contact list and given back as one', async ({
  as,
}) => {
  const office = await as('office')
  const book = new excel.Workbook()
  book.addWorksheet('通讯录').addRows([
    ['单位', '分管领导', '电话', '牵头科室', '负责人', '电话', '联络员', '手机'],
    ['山溪绿道中心', '甲子丑', '0578-2000001', '建设科', '乙寅卯', '13900007001', '丙辰巳', '13900007002'],
  ])
  await office.goto(`/r/${place}/register/import`)
  await office.setInputFiles('input[type=file]', {
    name: 'tongxunlu.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  })
  await office.locator('.register-table tbody tr', { hasText: '山溪绿道中心' }).waitFor()
  await office.keyboard.press('Control+Enter')
  await office.waitForSelector('.contact-done')
  await office.goto(`/r/${place}/register?q=${encodeURIComponent('山溪绿道中心')}`)
  const row = office.locator('.register-table tbody tr')
  await row.getByText('丙辰巳').waitFor()
  const shown = await row.innerText()
  for (const word of ['甲子丑', '建设科', '乙寅卯', '丙辰巳']) expect(shown).toContain(word)
  await picture(office, 29)
  const answer = await office.request.get(`/api/v1/register/contacts.xlsx?place=${place}`)
  const back = new excel.Workbook()
  await back.xlsx.load((await answer.body()) as never)
  const words: string[] = []
  back.worksheets[0]?.eachRow((line) => line.eachCell((cell) => words.push(String(cell.value))))
  expect(words).toEqual(expect.arrayContaining(['山溪绿道中心', '甲子丑', '乙寅卯', '丙辰巳']))
})
