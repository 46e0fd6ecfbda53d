import excel from 'exceljs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { openPage } from './browser.ts'
import { openAs, place } from './sign-in.ts'

const unit = '云溪书香中心'
const head = ['单位', '分管领导', '电话', '牵头科室', '负责人', '电话', '联络员', '手机']
const rows = [
  ['联络员通讯录（测试）'],
  head,
  [unit, '甄有恒', '0574-88880001', '阅读科', '言午', '13900009001', '何许', '13900009002'],
  ['', '无主', '0574-88880009', '', '', '', '', ''],
]

async function contactList() {
  const book = new excel.Workbook()
  book.addWorksheet('通讯录').addRows(rows)
  const name = 'tongxunlu.xlsx'
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name, mimeType, buffer: Buffer.from(await book.xlsx.writeBuffer()) }
}

/** User name and password of a person, from the list that is shown once. */
async function passwordOf(page: Page, name: string): Promise<{ username: string; password: string }> {
  const cells = page.locator('.handed-list tr', { hasText: name }).locator('td')
  return { username: await cells.nth(1).innerText(), password: await cells.nth(2).innerText() }
}

async function attempt(page: Page, { username, password }: { username: string; password: string }) {
  await page.goto('/login')
  await page.fill('#username', username)
  await page.fill('#password', password)
  await page.keyboard.press('Enter')
}

/** Opens accounts for everybody without one and gives that of one person. */
async function openAccounts(page: Page, name: string) {
  await page.goto(`/r/${place}/register?tab=accounts`)
  await page.getByRole('button', { name: /^为这\d+人开账号$/ }).click()
  await page.waitForSelector('.handed-list', { timeout: 60_000 })
  return passwordOf(page, name)
}

describe('the register of a place', () => {
  it('takes a contact list after showing what it changes, hands a post over, and lets the successor in', async () => {
    const { page, complaints } = await openAs()
    await page.goto(`/r/${place}/register/import`)
    await page.setInputFiles('input[type=file]', await contactList())
    await page.waitForSelector('.contact-problems')
    expect(await page.innerText('.contact-problems')).toContain('这一行没有单位，没有读入')
    const line = page.locator('.register-table tbody tr')
    expect(await line.count()).toBe(1)
    expect(await line.innerText()).toMatch(/云溪书香中心\s*新增单位[\s\S]*新任[\s\S]*甄有恒[\s\S]*何许/)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('.contact-done')
    expect(await page.innerText('.contact-done')).toContain('新增单位1个，新任3人')

    const first = await openAccounts(page, '何许')
    expect(first.username).toMatch(/^330213-\d{3}$/)
    expect(await axeFindings(page)).toEqual([])

    await page.goto(`/r/${place}/register?q=${encodeURIComponent(unit)}`)
    await page.getByRole('button', { name: '看手机：何许' }).click()
    await page.getByText('13900009002').waitFor()
    await page.getByRole('button', { name: `交接${unit}的联络员` }).click()
    await page.waitForSelector('#successor')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: '办理交接' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('还缺接任者姓名')
    await page.fill('#successor', '林中')
    await page.fill('#phone', '139 0000 9003')
    await page.fill('#reason', '轮岗')
    await page.keyboard.press('Enter')
    await page.getByText('139****9003', { exact: true }).waitFor()
    const second = await openAccounts(page, '林中')
    expect(complaints).toEqual([])

    const { page: before } = await openPage()
    await attempt(before, first)
    expect(await before.getByRole('alert').innerText()).toContain('现在没有岗位')

    const { page: successor } = await openPage()
    await attempt(successor, second)
    await successor.waitForURL(`**/r/${place}/password`)
    await successor.goto(`/r/${place}/plans`)
    await successor.waitForURL(`**/r/${place}/password`)
    await successor.fill('#current', second.password)
    await successor.fill('#next', 'Qingshan-2026')
    await successor.fill('#again', 'Qingshan-2026')
    await successor.keyboard.press('Enter')
    await successor.waitForSelector('.password-done')
    await successor.getByRole('main').getByRole('link').click()
    await successor.waitForSelector('.work')
    expect(await successor.innerText('.user-button')).toContain(`${unit} 林中`)
  })

  it('tells who may see a measure and why, from its sentence', async () => {
    const { page } = await openAs('liaison')
    await page.goto(`/r/${place}/plans`)
    await page.locator('.list-table tbody th a').first().click()
    await page.waitForSelector('.tabs')
    await page.goto(`${page.url().split('?')[0]}?tab=measures`)
    await page.locator('.title-button').first().click()
    await page.getByRole('button', { name: '谁能看到' }).click()
    await page.waitForSelector('.access-right')
    expect(await page.locator('.access-right h2').allInnerTexts()).toEqual([
      expect.stringMatching(/^看\s*看方案/),
      expect.stringMatching(/^看\s*导出/),
      expect.stringMatching(/^改\s*改责任单位/),
    ])
    expect(await axeFindings(page)).toEqual([])
  })
})

describe('the three administrators', () => {
  it.each([
    ['sysadmin', '/admin', ['角色与权限', '数据备份']],
    ['secadmin', '/register?tab=accounts', ['账号', '角色与权限']],
    ['auditor', '/audit', ['角色与权限', '操作留痕']],
  ])('%s begins at his own page and is shown no other', async (username, home, pages) => {
    const { page, complaints } = await openPage()
    await attempt(page, { username, password: process.env['E2E_PASSWORD'] ?? '' })
    await page.waitForURL(`**/r/${place}${home}`)
    await page.waitForSelector('.list-table, .audit-list')
    const links = await page.locator('.rail a:not(.brand)').allInnerTexts()
    expect(links.sort()).toEqual([...pages].sort())
    expect(complaints).toEqual([])
    expect(await axeFindings(page)).toEqual([])
  })
})

describe('on a phone', () => {
  it('the register, its drawers and the rights have no serious finding and do not scroll sideways', async () => {
    const { page } = await openAs('office', { width: 390 })
    for (const [address, ready] of [
      [`/r/${place}/register`, '.register-table'],
      [`/r/${place}/register?tab=accounts`, '.accounts-without'],
      [`/r/${place}/register/import`, '.drop-zone'],
      [`/r/${place}/access`, '.rights-table'],
    ] as const) {
      await page.goto(address)
      await page.waitForSelector(ready)
      expect([address, await axeFindings(page)]).toEqual([address, []])
      const wider = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      expect([address, Number(wider) <= 0]).toEqual([address, true])
    }
    await page.goto(`/r/${place}/register`)
    await page.getByRole('button', { name: /^修改/ }).first().click()
    await page.waitForSelector('#unit-name')
    expect(await axeFindings(page)).toEqual([])
  })
})
