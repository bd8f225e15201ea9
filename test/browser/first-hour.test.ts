import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { offerSetUp } from '../../server/uses/accounts/offer-set-up.ts'
import { goodPassword } from '../support/accounts.ts'
import { testNow } from '../support/api-app.ts'
import { axeFindings } from '../support/axe-findings.ts'
import { openBrowser } from '../support/browser.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { watchedPage } from '../support/watched-page.ts'

let browser: Browser
let app: ConsoleApp
beforeAll(async () => {
  browser = await openBrowser()
  app = await consoleApp('none')
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

/** Counts what people do: as much as it takes a newcomer who makes no mistake. */
const done = { clicks: 0, fields: 0 }
const click = async (what: Locator) => {
  done.clicks++
  await what.click()
}
const fill = async (what: Locator, text: string) => {
  done.fields++
  await what.fill(text)
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

const people = `工号,姓名,部门,岗位,入职日期,薪酬基数
001,王芳,研发部,工程师,2019-03-01,9000
002,李强,研发部,工程师,2021-07-15,8000
003,张敏,研发部,测试员,2015-01-05,7000
`
const figures = `工号,月薪,绩效评级,工作投入,去年培训次数,本公司工龄（年）,是否加班,上次调薪幅度
001,9000,4,3,3,7,是,10
002,8000,3,3,2,4,否,15
003,7000,2,2,0,11,否,5
`
const steps = '发布第一个方案，一步一步来'

async function newPage(): Promise<Page> {
  const page = await watchedPage(browser, app, { language: 'zh-CN' })
  await page.clock.setSystemTime(testNow)
  return page
}

const home = (page: Page) => click(page.getByRole('menuitem', { name: '首页' }))

/** Signs in by a one-time link, as whoever the account belongs to. */
async function comeBy(url: string, name: string): Promise<Page> {
  const page = await newPage()
  await page.goto(url)
  await fill(page.getByLabel('密码 *', { exact: true }).first(), goodPassword)
  await fill(page.getByLabel('再输一次密码'), goodPassword)
  await click(button(page, '设置并登录'))
  await page.getByText(`您好，${name}`).waitFor()
  return page
}

/** An account as the step on the administrator's start page asks for it; gives its link. */
async function makeAccount(page: Page, { login, name, role }: Readonly<Record<'login' | 'name' | 'role', string>>) {
  await click(link(page, '建账户'))
  await fill(page.getByRole('textbox', { name: '登录名' }), login)
  await fill(page.getByRole('textbox', { name: '姓名' }), name)
  await click(button(page, '添加角色'))
  await click(page.getByRole('combobox', { name: '角色' }))
  await click(page.getByRole('option', { name: role, exact: true }))
  await click(button(page, '保存'))
  const dialog = page.getByRole('dialog')
  const url = await dialog.getByRole('textbox').inputValue()
  await click(dialog.getByRole('button', { name: '关闭' }))
  await home(page)
  return url
}

async function dropFile(page: Page, name: string, text: string): Promise<void> {
  done.clicks++
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

/** The steps of a wizard after its file, and the last of them. */
async function importAll(page: Page): Promise<void> {
  await click(button(page, '下一步'))
  await click(button(page, /^导入 \d+ 条变化/))
  await page.getByText('已导入').waitFor()
  await home(page)
}

test('an empty installation leads to a published scheme, by three people in their own roles', async () => {
  const admin = await newPage()
  await admin.goto((await offerSetUp(app.deps))?.url ?? '')
  await fill(admin.getByLabel('登录名'), 'admin')
  await fill(admin.getByLabel('姓名'), '赵敏')
  await fill(admin.getByLabel('密码 *'), goodPassword)
  await click(button(admin, '建立账户并登录'))
  await admin.getByRole('heading', { name: steps }).waitFor()
  expect(await axeFindings(admin)).toEqual([])
  const toPersonnel = await makeAccount(admin, { login: 'sun.li', name: '孙丽', role: '人事' })
  await admin.getByText('自己写的方案不能自己批准').waitFor()
  const toApprover = await makeAccount(admin, { login: 'zhou', name: '周总', role: '审批人' })
  await admin.getByText('您好，赵敏').waitFor()
  await admin.getByRole('heading', { name: steps }).waitFor({ state: 'detached' })

  const hr = await comeBy(toPersonnel, '孙丽')
  await link(hr, '导入员工').waitFor()
  expect(await axeFindings(hr)).toEqual([])
  await click(link(hr, '导入员工'))
  await dropFile(hr, '花名册.csv', people)
  await click(button(hr, '下一步'))
  await click(button(hr, '下一步'))
  await click(button(hr, '全部新建'))
  await importAll(hr)

  await click(link(hr, '选模板'))
  await fill(hr.getByRole('searchbox', { name: '查找模板' }), '花名册')
  await hr.getByText('1 个模板', { exact: true }).waitFor()
  await click(link(hr, '使用这个模板'))
  // The only department of the company is chosen already.
  await hr.getByRole('combobox', { name: '所属部门' }).getByText('研发部').waitFor()
  await fill(hr.getByRole('textbox', { name: '奖金月数' }), '1.5')
  await hr.getByRole('row', { name: /^应发.*11,234\.00/ }).waitFor()
  await click(button(hr, '生成草稿'))
  await hr.getByRole('tab').first().waitFor()
  await home(hr)

  await click(link(hr, '建周期'))
  await fill(hr.locator('input[name=id]'), '2025')
  await click(button(hr, '保存'))
  await hr.getByRole('cell', { name: '2025', exact: true }).first().waitFor()
  await home(hr)
  await click(link(hr, '导入数据'))
  await click(hr.getByRole('combobox', { name: '周期' }))
  await click(hr.getByRole('option', { name: '2025' }))
  await dropFile(hr, '考核数据.csv', figures)
  await click(button(hr, '下一步'))
  await click(button(hr, '下一步'))
  await importAll(hr)

  await click(link(hr, '去试算'))
  await click(button(hr, '开始试算'))
  // 9,000 × 1.5 × 1.2 with 1,000 and 500 besides; 8,000 × 1.5; 7,000 × 1.5 × 0.5 with 2,000 besides.
  await hr.getByTestId('preview-total').getByText('36,950').first().waitFor()
  await click(button(hr, '提交审批'))
  await hr.getByText('等待起草人以外的审批人批准').waitFor()

  const approver = await comeBy(toApprover, '周总')
  await click(approver.getByRole('link', { name: /全员年度考核方案/ }))
  await click(approver.getByRole('button', { name: '批准', exact: true }))
  await approver.getByText('等待人事设定日期并发布').waitFor()

  await home(hr)
  await click(link(hr, '去发布'))
  await click(button(hr, /发布为第 1 版/))
  await hr.getByText('自 2026-03-09 起生效').first().waitFor()
  await home(hr)
  await hr.getByText('您好，孙丽').waitFor()
  await hr.getByRole('heading', { name: steps }).waitFor({ state: 'detached' })
  const { records } = await app.deps.store.list('versions', { scope: 'everything' })
  expect(records.map(({ fields }) => [fields.number, fields.parameters])).toEqual([[1, { 'bonus-months': 1.5 }]])
  // What it takes a newcomer who makes no mistake; more needs a reason.
  expect(done.clicks).toBeLessThanOrEqual(54)
  expect(done.fields).toBeLessThanOrEqual(14)
}, 180_000)
