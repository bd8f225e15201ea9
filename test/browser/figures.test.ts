import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { watchedPage } from '../support/watched-page.ts'

let browser: Browser
let app: ConsoleApp
beforeAll(async () => {
  browser = await openBrowser()
  app = await consoleApp('small')
  const metrics = {
    certified: { kind: 'given', name: '持证', unit: 'yes-no' },
    signed: { kind: 'given', name: '签约日', unit: 'date' },
    orders: {
      ...{ kind: 'given', name: '订单', unit: 'records' },
      fields: [
        { id: 'amount', name: '金额', unit: 'money' },
        { id: 'terms', name: '账期', unit: 'text' },
      ],
    },
  }
  const changes = Object.entries(metrics).map(([id, fields]) => ({ do: 'create', in: 'metrics', id, fields }) as const)
  await app.deps.store.apply({ name: 'add-metrics', changes })
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
const factsOf = async (id: string) => (await app.deps.store.get('facts', id, 'everything'))?.fields.facts

async function add(page: Page, metric: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Add a figure' }).click()
  await page.getByRole('option', { name: metric }).click()
}

describe('the figures of a person', () => {
  test('are given in the form of their metrics, shown by name, and put right', async () => {
    const page = await watchedPage(browser, app, { as: 'hr' })
    await page.goto('/facts/create')
    await page.getByRole('combobox', { name: 'Period' }).click()
    await page.getByRole('option', { name: '2026-02' }).click()
    await page.getByRole('combobox', { name: 'Employee' }).click()
    await page.getByRole('option', { name: /王芳/ }).click()
    for (const metric of ['销售额', '态度', '持证', '签约日', '订单']) await add(page, metric)
    await page.getByRole('textbox', { name: '销售额' }).fill('1,200,000.5')
    await page.getByRole('combobox', { name: '态度' }).click()
    await page.getByRole('option', { name: '优' }).click()
    await page.getByRole('combobox', { name: '持证' }).click()
    await page.getByRole('option', { name: 'Yes' }).click()
    await page.getByRole('textbox', { name: '签约日' }).fill('2026年2月3日')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('textbox', { name: '金额' }).fill('5000')
    await page.getByRole('textbox', { name: '账期' }).fill('月结')
    await save(page)
    await page.getByRole('row', { name: /2026-02.*王芳.*销售额 1,200,000.5 yuan/ }).click()
    expect(await factsOf('2026-02:007')).toEqual({
      ...{ sales: 1_200_000.5, attitude: '优', certified: true, signed: '2026-02-03' },
      orders: [{ amount: 5000, terms: '月结' }],
    })
    await page.getByRole('textbox', { name: '销售额' }).fill('90')
    await page.getByRole('button', { name: 'Remove 签约日' }).click()
    await save(page)
    await page.getByRole('row', { name: /销售额 90 yuan/ }).waitFor()
    expect(await factsOf('2026-02:007')).toEqual({
      ...{ sales: 90, attitude: '优', certified: true },
      orders: [{ amount: 5000, terms: '月结' }],
    })
  })

  test('are refused where they are, and stay in the form', async () => {
    const page = await watchedPage(browser, app, { as: 'hr', allows: /status of 4\d\d/ })
    await page.goto('/facts/create')
    await page.getByRole('combobox', { name: 'Period' }).click()
    await page.getByRole('option', { name: '2026-Q1' }).click()
    await page.getByRole('combobox', { name: 'Employee' }).click()
    await page.getByRole('option', { name: /李强/ }).click()
    await add(page, '销售额')
    await page.getByRole('textbox', { name: '销售额' }).fill('-5')
    await save(page)
    const sales = page.getByRole('textbox', { name: '销售额' })
    await sales.and(page.locator('[aria-invalid=true]')).waitFor()
    expect(await sales.inputValue()).toBe('-5')
  })
})
