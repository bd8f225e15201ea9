import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RawCase } from '../../engine/index.ts'
import { testNow } from '../support/api-app.ts'
import { axeFindings } from '../support/axe-findings.ts'
import { openBrowser } from '../support/browser.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { restoringScheme } from '../support/restoring-scheme.ts'
import { watchedPage } from '../support/watched-page.ts'

const id = 'business-monthly'

let browser: Browser
let app: ConsoleApp
let restore: () => Promise<void>
beforeAll(async () => {
  browser = await openBrowser()
  app = await consoleApp('demo')
  restore = await restoringScheme(app, id)
}, 120_000)
beforeEach(() => restore())
afterAll(async () => {
  await browser.close()
  await app.close()
})

const summary = (page: Page, text: string | RegExp) =>
  page.getByRole('tabpanel').getByRole('status').filter({ hasText: text }).waitFor()
const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Saved' }).waitFor()
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).click()

async function openedCases(as = 'editor'): Promise<Page> {
  const page = await watchedPage(browser, app, { as })
  await page.clock.setSystemTime(testNow)
  await page.goto(`/schemes/${id}`)
  await page.getByRole('tab', { name: 'Cases' }).click()
  await summary(page, '13 of 13 as expected')
  return page
}

async function storedCases(): Promise<readonly RawCase[]> {
  const record = await app.deps.store.get('schemes', id, 'everything')
  return Object(record?.fields).cases.cases
}

describe('the cases of a scheme', () => {
  test('turn red at a change, say what came out instead, and accept it once it is seen', async () => {
    const page = await openedCases()
    await page.getByRole('tab', { name: 'Basics' }).click()
    await page.getByRole('textbox', { name: 'Cap', exact: true }).fill('80')
    await page.getByRole('tab', { name: /^Cases/ }).click()
    await summary(page, /^(?!13 of 13)\d+ of 13 as expected/)
    const first = page.getByRole('table', { name: 'Cases' }).getByRole('row').nth(1)
    await first.getByText('Differs').waitFor()
    await first.getByRole('button').first().click()
    const deviations = page.getByRole('table', { name: 'What differs from the expected' })
    const row = deviations.getByRole('row', { name: 'Total' })
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Person 001', 'Total', '90.03', '80.00', '−10.03'])
    await page.getByRole('button', { name: 'Expect what came out' }).click()
    await page.getByRole('tabpanel').getByText('As expected').waitFor()
    await deviations.waitFor({ state: 'hidden' })
    await undo(page)
    await deviations.waitFor()
    await undo(page)
    await page.getByRole('tab', { name: /^Cases/ }).click()
    await page.getByRole('tabpanel').getByText('As expected').first().waitFor()
    await saved(page)
  })

  test('are added, filled in and removed by keyboard', async () => {
    const page = await openedCases()
    await page.getByRole('button', { name: 'Add a case' }).press('Enter')
    const heading = page.getByRole('heading', { name: 'New case' })
    await heading.and(page.locator(':focus')).waitFor()
    await page.getByRole('textbox', { name: 'Name' }).first().fill('空白的人')
    await page.getByText('Differs', { exact: true }).waitFor()
    await page.getByRole('row', { name: /^Person 1 Status Complete/i }).waitFor()
    await page.getByText(/^Person 1 lacks: .*绩效工资基数/).waitFor()
    await page.getByRole('textbox', { name: '绩效工资基数 (Money)' }).fill('3,000')
    await page.getByRole('button', { name: 'This case as JSON' }).press('Enter')
    await page.getByText('"wage-base": 3000').waitFor()
    await expect
      .poll(async () => (await storedCases()).at(-1), { timeout: 20_000 })
      .toMatchObject({
        name: '空白的人',
        people: [{ id: '1', facts: { 'wage-base': 3000 } }],
      })
    await page.getByRole('button', { name: 'Do something with: 空白的人' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Remove' }).press('Enter')
    await summary(page, '13 of 13 as expected')
    await expect.poll(async () => (await storedCases()).length, { timeout: 20_000 }).toBe(13)
  })

  test('are copied, and lead back to their row', async () => {
    const page = await openedCases()
    const name = (await storedCases())[0]?.name ?? ''
    await page.getByRole('button', { name: `Do something with: ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Copy' }).click()
    await page.getByRole('heading', { name: `${name} (copy)` }).waitFor()
    await page.getByRole('button', { name: 'All cases' }).click()
    await page
      .getByRole('button', { name: `${name} (copy)`, exact: true })
      .and(page.locator(':focus'))
      .waitFor()
    await summary(page, '14 of 14 as expected')
    await undo(page)
    await saved(page)
  })

  test('get somebody of the preview, without who it is', async () => {
    const page = await openedCases('hr')
    const panel = page.getByRole('region', { name: 'Live preview' })
    await panel.getByRole('button', { name: 'Load their figures' }).click()
    await panel.getByTestId('live-total').waitFor()
    await page.getByRole('tab', { name: 'Basics' }).click()
    await page.getByRole('textbox', { name: 'Cap', exact: true }).fill('50')
    const person = panel.getByRole('listitem').getByRole('button').first()
    const who = (await person.innerText()).split('\n')[0] ?? ''
    await person.click()
    await page.getByRole('button', { name: 'Keep as a case' }).click()
    const dialog = page.getByRole('dialog', { name: 'Keep these figures as a case' })
    await dialog.getByText('without name and employee number').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByRole('textbox', { name: 'Name of the case' }).fill('五十分封顶')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '五十分封顶' }).waitFor()
    await page.getByRole('tabpanel').getByText('As expected').first().waitFor()
    await expect.poll(async () => (await storedCases()).at(-1)?.name, { timeout: 20_000 }).toBe('五十分封顶')
    const kept = (await storedCases()).at(-1)
    expect(kept).toMatchObject({ people: [{ id: '1' }], expect: [{ person: '1', total: '50.00' }] })
    expect(who.length).toBeGreaterThan(1)
    expect(JSON.stringify(kept)).not.toContain(who)
    await undo(page)
    await undo(page)
    await saved(page)
  })

  test.each(['light', 'dark'] as const)('have nothing that axe finds serious, %s', async (theme) => {
    const page = await openedCases()
    await page.emulateMedia({ colorScheme: theme })
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('table', { name: 'Cases' }).getByRole('row').nth(2).getByRole('button').first().click()
    await page.getByRole('heading', { name: 'What must come out' }).waitFor()
    await page.getByRole('textbox', { name: 'Total', exact: true }).fill('1')
    await page.getByRole('button', { name: 'Expect what came out' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await undo(page)
    await saved(page)
  })
})
