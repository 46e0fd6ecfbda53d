import { describe, expect, it } from 'vitest'
import { attachment, fileNameOf } from './attachment.ts'

describe('the name of a download', () => {
  it.each([
    ['云溪县书香方案', '云溪县书香方案.json'],
    ['../../etc/passwd', 'etcpasswd.json'],
    ['..\\..\\启动', '启动.json'],
    ['甲"; filename="乙\r\nset-cookie: x=1', '甲; filename=乙set-cookie x=1.json'],
    ['\u202Efdp.方案', 'fdp.方案.json'],
    ['半\uD800个', '半\uFFFD个.json'],
    ['...', '方案.json'],
    ['长'.repeat(500), `${'长'.repeat(80)}.json`],
  ])('is made of %j without anything a file system or a header minds', (title, name) => {
    expect(fileNameOf(title, '.json')).toBe(name)
  })

  it('is sent in ASCII alone, quotes and brackets escaped, and reads back', () => {
    const header = attachment(fileNameOf("某市方案（2025年）'甲'(试行)*", '任务分解表.xlsx'))
    expect(header).toMatch(/^attachment; filename="tongtu\.xlsx"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/)
    expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe("某市方案（2025年）'甲'(试行)任务分解表.xlsx")
  })
})
