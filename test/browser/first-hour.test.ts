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
003,张敏,销售部,销售代表,2015-01-05,7000
`
const figures = `工号,月薪,绩效评级,工作投入,培训次数,司龄,加班,上次调薪幅度
001,9000,4,3,3,7,是,10
002,8000,3,3,2,4,否,15
003,7000,2,2,0,11,否,5
`

/** Signs in by a one-time link, as whoever the account belongs to. */
async function comeBy(url: string, name: string): Promise<Page> {
  const page = await newPage()
  await page.goto(url)
  await fill(page.getByLabel('密码 *'), goodPassword)
  await fill(page.getByLabel('再次输入密码'), goodPassword)
  await click(button(page, '设置并登录'))
  await page.getByText(`您好，${name}`).waitFor()
  return page
}

async function newPage(): Promise<Page> {
  const page = await watchedPage(browser, app, { language: 'zh-CN' })
  await page.clock.setSystemTime(testNow)
  return page
}

/** An account as the step on the administrator's start page asks for it; gives its link. */
async function makeAccount(page: Page, login: string, name: string, role: string): Promise<string> {
  await click(link(page, '建账号'))
  await fill(page.getByRole('textbox', { name: '登录名' }), login)
  await fill(page.getByRole('textbox', { name: '姓名' }), name)
  await click(button(page, '添加角色'))
  await click(page.getByRole('combobox', { name: '角色' }))
  await click(page.getByRole('option', { name: role, exact: true }))
  await click(button(page, '保存'))
  const dialog = page.getByRole('dialog')
  const url = await dialog.getByRole('textbox').inputValue()
  await click(dialog.getByRole('button', { name: '关闭' }))
  await click(page.getByRole('menuitem', { name: '首页' }))
  return url
}

const home = (page: Page) => click(page.getByRole('menuitem', { name: '首页' }))

test('an empty installation leads to a published scheme, by three people in their own roles', async () => {
  const admin = await newPage()
  await admin.goto((await offerSetUp(app.deps))?.url ?? '')
  await fill(admin.getByLabel('登录名'), 'admin')
  await fill(admin.getByLabel('姓名'), '赵敏')
  await fill(admin.getByLabel('密码 *'), goodPassword)
  await click(button(admin, '建立账号并登录'))
  await admin.getByRole('heading', { name: '发布第一个方案，一步一步来' }).waitFor()
  expect(await axeFindings(admin)).toEqual([])
  const toPersonnel = await makeAccount(admin, 'ren.shi', '孙丽', '人事')
  await admin.getByText('给审批人建账号').waitFor()
  const toApprover = await makeAccount(admin, 'shen.pi', '周总', '审批人')
  await admin.getByText('您好，赵敏').waitFor()
  expect(await admin.getByRole('heading', { name: '发布第一个方案，一步一步来' }).count()).toBe(0)

  const hr = await comeBy(toPersonnel, '孙丽')
  expect(await axeFindings(hr)).toEqual([])
  await click(link(hr, '导入员工'))
  await hr
    .locator('input[type=file]')
    .setInputFiles({ name: '花名册.csv', mimeType: 'text/csv', buffer: Buffer.from(people) })
  console.log('STOP1', (await hr.locator('main').innerText()).slice(0, 1500))
  await hr.waitForTimeout(2000)
  console.log('STOP2', (await hr.locator('main').innerText()).slice(0, 1500))
  expect(app.deps).toBeDefined()
  await comeBy(toApprover, '周总')
  await home(hr)
  console.log(done, figures.length)
}, 180_000)
