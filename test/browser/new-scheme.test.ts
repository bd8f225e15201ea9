import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe-findings.ts'
import { openBrowser } from '../support/browser.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { watchedPage } from '../support/watched-page.ts'

let browser: Browser
let app: ConsoleApp
beforeAll(async () => {
  browser = await openBrowser()
  app = await consoleApp('small')
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

const schemeIn = async (id: string) => (await app.deps.store.get('schemes', id, 'everything'))?.fields

describe('a new scheme', () => {
  test('is made of a template that is found by its sound, with its blanks filled in and what somebody would get', async () => {
    const page = await watchedPage(browser, app, { as: 'hr', language: 'zh-CN' })
    await page.goto('/schemes')
    await page.getByRole('link', { name: '新建' }).click()
    await page.getByRole('heading', { name: '新建方案' }).waitFor()
    await page.getByRole('searchbox', { name: '查找模板' }).fill('sanduan')
    await page.getByText('1 个模板', { exact: true }).waitFor()
    const detail = page.getByRole('article', { name: '业务员三段薪酬方案' })
    await detail.getByText('绩效工资', { exact: true }).first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    await detail.getByRole('link', { name: '使用这个模板' }).click()

    await page.getByRole('heading', { name: '填写模板' }).waitFor()
    const paid = page.getByRole('row', { name: /^应发/ })
    await paid.getByText('4,100.00').first().waitFor()
    await page.getByRole('button', { name: '全部采用建议值' }).click()
    await page.getByRole('textbox', { name: '任务权重' }).fill('50')
    await page.getByRole('textbox', { name: '上级权重' }).fill('50')
    // 1000 × 1.2 × 50% + 1000 × 70% × 50% = 950, and 3,000 besides.
    await paid.getByText('3,950.00').waitFor()
    await page.getByRole('textbox', { name: '上级权重' }).fill('500')
    await page.getByText('超出范围').waitFor()
    expect(await page.getByRole('button', { name: '生成草稿' }).isDisabled()).toBe(true)
    await page.getByRole('textbox', { name: '上级权重' }).fill('50')
    await page.getByRole('combobox', { name: '所属部门' }).click()
    await page.getByRole('option').last().click()
    await page.getByRole('textbox', { name: '方案名称' }).fill('三段薪酬')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: '生成草稿' }).click()

    await page.getByRole('tab').first().waitFor()
    const made = await schemeIn('three-part-pay')
    expect(made).toMatchObject({
      name: '三段薪酬',
      parameters: { 'task-weight': 50, 'superior-weight': 50, 'profit-share-rate': 2 },
      state: 'draft',
      checked: { errors: 0 },
    })
    expect((await app.deps.store.get('metrics', 'performance-base', 'everything'))?.fields).toMatchObject({
      unit: 'money',
    })
  })

  test('is a copy of one under its own id, and an empty one opens in the editor', async () => {
    const page = await watchedPage(browser, app, { as: 'hr', allows: /status of 409/ })
    await page.goto('/schemes/create')
    await page.getByRole('tab', { name: 'Empty' }).click()
    await page.getByRole('combobox', { name: 'Department' }).click()
    await page.getByRole('option').first().click()
    await page.getByRole('textbox', { name: 'Name' }).fill('First steps')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Make the draft' }).click()
    await page.waitForURL(/\/schemes\/new-scheme$/)

    await page.goto('/schemes/create?way=copy')
    await page.getByRole('combobox', { name: 'Scheme to copy' }).click()
    await page.getByRole('option', { name: 'First steps' }).click()
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('First steps (copy)')
    await page.getByRole('combobox', { name: 'Department' }).click()
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: 'Make the draft' }).click()
    await page.waitForURL(/\/schemes\/new-scheme-2$/)
    expect(await schemeIn('new-scheme-2')).toMatchObject({
      name: 'First steps (copy)',
      document: { id: 'new-scheme-2' },
    })
  })

  test('is not offered to those who write none', async () => {
    const page = await watchedPage(browser, app, { as: 'approver' })
    await page.goto('/schemes')
    await page.getByRole('table').or(page.getByText('No')).first().waitFor()
    expect(await page.getByRole('link', { name: 'Create' }).count()).toBe(0)
  })
})
