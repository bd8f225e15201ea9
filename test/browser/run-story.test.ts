import { readFile } from 'node:fs/promises'
import { writeXlsx } from 'hucre/xlsx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decimal, sum, toFixed } from '../../engine/index.ts'
import { axeFindings } from '../support/axe-findings.ts'
import { openBrowser } from '../support/browser.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { sheetsIn } from '../support/read-workbook.ts'
import { publishForMarch } from '../support/run-company.ts'
import { watchedPage } from '../support/watched-page.ts'

const period = '2026-03'
let browser: Browser
let app: ConsoleApp
beforeAll(async () => {
  browser = await openBrowser()
  app = await consoleApp('small')
  await publishForMarch(app.deps.store)
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

/** Brings in what two of the three people sold, as somebody in personnel has it in a workbook, from the page that says what is missing. */
async function importFacts(page: Page): Promise<void> {
  const rows = [
    ['工号', '姓名', '销售额', '目标', '绩效工资基数'],
    ['007', '王芳', 90, 100, 1000],
    ['009', '员工009', 80.55, 100, 1000],
  ]
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: '三月', rows }] }))
  await page.getByRole('link', { name: 'Import from a spreadsheet' }).click()
  const file = { name: '三月.xlsx', mimeType: 'application/octet-stream', buffer }
  await page.locator('input[type=file]').setInputFiles(file)
  await button(page, 'Next').click()
  await page.getByRole('combobox', { name: 'What column C is' }).waitFor()
  await button(page, 'Next').click()
  await page.getByText('Nothing is wrong with the rows.').waitFor()
  await button(page, 'Next').click()
  await button(page, 'Bring in 2 changes').click()
  await page.getByText('2 new, 0 changed, 0 unchanged.').waitFor()
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** Saves a file of the page and gives its bytes. */
async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()])
  return readFile(await download.path())
}

test('a period goes from facts in a workbook to a locked run and its pay file, by people in their own roles', async () => {
  const hr = await watchedPage(browser, app, { as: 'hr' })
  await hr.goto('/periods')
  await hr.getByRole('cell', { name: period, exact: true }).click()
  await button(hr, /^What is missing: /).click()
  const ofPeriod = new URL(hr.url()).pathname
  await importFacts(hr)

  // What is missing still is filled in by hand: a block as it comes from a spreadsheet.
  await hr.goto(ofPeriod)
  await button(hr, /^What is missing: /).click()
  await hr.getByText('1 of 3 people cannot be evaluated yet.').waitFor()
  await hr.getByRole('grid', { name: 'Figures of people' }).waitFor()
  const cell = hr.getByRole('gridcell').nth(3)
  await cell.click()
  await hr.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '70\t100\t1,000.00')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await hr.getByText('1 person changed, not saved').waitFor()
  await button(hr, 'Save').click()
  await hr.getByText('All 3 people can be evaluated.').waitFor()

  await button(hr, /^Open the run: /).click()
  await hr.getByText('Everybody’s figures are frozen').waitFor()
  await button(hr, 'Evaluate').click()
  await hr.getByText('Another person, an approver, reviews the results.').waitFor()
  const address = new URL(hr.url()).pathname

  const approver = await watchedPage(browser, app, { as: 'approver' })
  await approver.goto(address)
  await approver.getByRole('textbox', { name: 'Remark (optional)' }).fill('Looked at, right')
  await button(approver, 'Confirm the review').click()
  await approver.getByText('HR locks it.').waitFor()
  expect(await button(approver, 'Lock').count()).toBe(0)

  await hr.goto(address)
  await button(hr, 'Lock').click()
  await hr.getByText('It is locked; its results never change.', { exact: false }).waitFor()
  await hr.getByText('Looked at, right').waitFor()
  await hr.getByRole('heading', { name: `Pay file of ${period}` }).waitFor()

  // 900.00 + 805.50 + 700.00, to the fen, on the page and in both files.
  const total = '2405.50'
  expect(await hr.getByText('2,405.50').count()).toBeGreaterThan(1)
  const csv = (await saved(hr, `Pay file of ${period}: save as CSV`)).toString('utf8')
  const lines = csv.trim().split(/\r?\n/)
  const amounts = lines.slice(1).map((line) => /(-?[\d.]+),[^,]*$/.exec(line)?.[1] ?? '')
  expect(amounts).toEqual(['900.00', '805.50', '700.00', total])
  expect(toFixed(sum(amounts.slice(0, -1).map(decimal)), 2)).toBe(total)
  const sheets = await sheetsIn(await saved(hr, `Pay file of ${period}: save as XLSX`))
  const last = [...sheets.values()][0]?.rows.at(-1) ?? []
  expect(last.map(String)).toContain('2405.5')
}, 120_000)

test('people read their own statement, managers those of their people, with every figure in words', async () => {
  const page = await watchedPage(browser, app, { as: 'employee' })
  await page.goto('/statements')
  await page.getByRole('cell', { name: '900.00' }).click()
  await page.getByTestId('payout').getByText('900.00').waitFor()
  await page.getByText(/^Payout = .*900/).waitFor()
  const said = await page.getByRole('article').innerText()
  expect(said).not.toMatch(/\[[a-z:-]+\]|\/indicators\/|\/pay\//)
  expect(await axeFindings(page)).toEqual([])

  const manager = await watchedPage(browser, app, { as: 'manager' })
  await manager.goto(`/runs/${encodeURIComponent(`${period}:sales-monthly`)}/show?part=people`)
  await manager.getByRole('grid').getByText('805.50').click()
  await manager.getByTestId('payout').getByText('805.50').waitFor()
})

test('a statement prints without the console around it, dark on white', async () => {
  const page = await watchedPage(browser, app, { as: 'employee', theme: 'dark', language: 'zh-CN' })
  await page.goto('/statements')
  await page.getByRole('cell', { name: '900.00' }).click()
  await page.getByText(/^应发 = .*900/).waitFor()
  await page.emulateMedia({ media: 'print' })
  for (const part of ['header', '.RaSidebar-fixed', 'button']) {
    const seen = await page
      .locator(part)
      .evaluateAll((all) => all.filter((each) => each.getClientRects().length > 0).length)
    expect(seen, part).toBe(0)
  }
  const colour = await page.getByTestId('payout').evaluate((element) => getComputedStyle(element).color)
  expect(colour).toBe('rgb(0, 0, 0)')
  const pdf = await page.pdf({ format: 'A4' })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect(pages).toBeGreaterThan(0)
  expect(pages).toBeLessThan(4)
})

test('late figures are settled as an adjustment that the statement tells of', async () => {
  const page = await watchedPage(browser, app, { as: 'hr' })
  await page.goto(`/runs/${encodeURIComponent(`${period}:sales-monthly`)}/show?part=adjustments`)
  await button(page, 'Correct figures').click()
  await page.getByRole('combobox', { name: 'Whose figures' }).click()
  await page.getByRole('option', { name: /007/ }).click()
  await page.getByRole('textbox', { name: '销售额' }).fill('95.55')
  await page.getByRole('combobox', { name: 'Paid in' }).click()
  await page.getByRole('option', { name: period, exact: true }).click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('A contract came in late')
  await button(page, 'See what it comes to').click()
  await page.getByText(/^1 person, 55\.5/).waitFor()
  await button(page, 'Settle').click()
  await page.getByText('Settled.').waitFor()
  await page.getByRole('cell', { name: '+55.50' }).waitFor()
  expect(await axeFindings(page, undefined, '[role="tabpanel"]')).toEqual([])
})
