import { newWorkbook } from '../platform/new-workbook.ts'
import { border } from '../sheets/printed-table.ts'
import type { Credential } from './schema.ts'

/** One row a person, to be handed over personally. */
export async function credentialsWorkbook(title: string, accounts: readonly Credential[], at: Date): Promise<Buffer> {
  const book = await newWorkbook()
  book.creator = '通途'
  book.created = at
  const sheet = book.addWorksheet('账号', { pageSetup: { paperSize: 9, printTitlesRow: '3:3' } })
  sheet.columns = [{ width: 24 }, { width: 12 }, { width: 18 }, { width: 22 }]
  sheet.mergeCells('A1:D1')
  sheet.getCell('A1').value = title
  sheet.getCell('A1').font = { name: '宋体', size: 14, bold: true }
  sheet.mergeCells('A2:D2')
  sheet.getCell('A2').value = '请逐人当面交付，首次登录须修改密码；本表不要转发，交付后销毁。'
  sheet.addRow(['单位', '姓名', '用户名', '初始密码'])
  for (const { unit, name, username, password } of accounts) sheet.addRow([unit ?? '', name, username, password])
  sheet.eachRow((row, number) => {
    if (number < 3) return
    row.eachCell((cell) => {
      cell.border = border
      cell.font = { name: number === 3 ? '黑体' : '宋体', size: 11 }
    })
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}
