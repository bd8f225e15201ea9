import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateRun } from '../../server/uses/runs/evaluate-run.ts'
import { openRun } from '../../server/uses/runs/open-run.ts'
import { runRecord } from '../../server/uses/runs/run-record.ts'
import { axeFindings } from '../support/axe-findings.ts'
import { openBrowser } from '../support/browser.ts'
import { doingBy } from '../support/company.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { idle } from '../support/idle-work.ts'
import { factsOf, fillRunCompany, lockedRun, personOfSales } from '../support/run-company.ts'
import { watchedPage } from '../support/watched-page.ts'

const april = `/runs/${encodeURIComponent('2026-04:sales-monthly')}/show`
let browser: Browser
let app: ConsoleApp
beforeAll(async () => {
  browser = await openBrowser()
  app = await consoleApp('small', { deps: { now: () => '2026-05-03T02:00:00.000Z' } })
  const { store } = app.deps
  await fillRunCompany(store)
  await lockedRun(store)
  const changes = Object.entries({ '007': 100, '009': 80 }).map(([who, sales]) => factsOf(who, { sales }, '2026-04'))
  await store.apply({ name: 'april', changes: [personOfSales('011', { name: '长'.repeat(60) }), ...changes] })
  const hr = doingBy('hr', store, { today: '2026-05-03' })
  await evaluateRun(runRecord(await openRun({ period: '2026-04', scheme: 'sales-monthly' }, hr)), idle, hr)
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

test.each(['light', 'dark'] as const)('each chart has the table of its figures, in %s', async (theme) => {
  const page = await watchedPage(browser, app, { as: 'hr', theme })
  await page.goto(`${april}?part=charts`)
  const charts = ['Distribution of pay', 'Bands', 'Against last period']
  for (const name of [...charts, 'From last period’s pay to this one’s, component by component']) {
    await page.getByRole('figure', { name }).waitFor()
    await page.getByRole('button', { name: `${name}: as a table` }).click()
    await page.getByRole('table', { name }).waitFor()
  }
  // 2,405.00 in March, 1,800.00 now.
  const steps = page.getByRole('table', { name: /component by component/ })
  expect(await steps.innerText()).toMatch(/2,405\.00[\s\S]*-605\.00[\s\S]*1,800\.00/)
  expect(await axeFindings(page, undefined, '[role="tabpanel"]')).toEqual([])
})

test('people who cannot be evaluated are named with what they lack, left out with a reason, and told to whoever locks', async () => {
  const approver = await watchedPage(browser, app, { as: 'approver' })
  await approver.goto(april)
  await approver.getByRole('heading', { name: '2 people cannot be evaluated' }).waitFor()
  expect(await axeFindings(approver)).toEqual([])
  await approver.getByRole('textbox', { name: 'Reason for leaving out 员工010' }).fill('On leave all month')
  await approver.getByRole('button', { name: 'Confirm the review' }).click()
  await approver.getByText('Left out: On leave all month').waitFor()

  const hr = await watchedPage(browser, app, { as: 'hr' })
  await hr.goto(april)
  await hr.getByText('1 person has no reason yet').waitFor()
  expect(await hr.getByRole('button', { name: 'Lock' }).isDisabled()).toBe(true)
  expect(await hr.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366)

  // Taken back by keyboard, with a reason.
  await hr.getByRole('button', { name: 'Take back…' }).focus()
  await hr.keyboard.press('Enter')
  await hr.getByRole('textbox', { name: 'Reason' }).fill('Figures were missing')
  await hr.getByRole('dialog').getByRole('button', { name: 'Take back' }).click()
  await hr.getByText('Figures were missing').waitFor()
  await hr.getByText('Everybody’s figures are frozen').waitFor()
})

test('what somebody else has changed meanwhile is shown beside what was typed, and nothing is overwritten', async () => {
  const page = await watchedPage(browser, app, { as: 'hr', allows: /412/ })
  await page.goto('/periods/2026-03/show')
  // March is locked: its figures are looked at where they still count.
  await page.goto('/periods/2026-04/show?scheme=sales-monthly')
  await page.getByRole('switch', { name: 'Only those who lack something' }).click()
  const row = page.getByRole('row').filter({ hasText: '007' })
  const sales = row.getByRole('gridcell').nth(3)
  await sales.click()
  await page.keyboard.type('88')
  await page.keyboard.press('Enter')
  await page.getByText('1 person changed, not saved').waitFor()
  const id = '2026-04:007'
  const version = (await app.deps.store.get('facts', id, 'everything'))?.version ?? 0
  const { fields } = { fields: {}, ...factsOf('007', { sales: 77 }, '2026-04') }
  await app.deps.store.apply({ name: 'other', changes: [{ do: 'replace', in: 'facts', id, version, fields }] })
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Somebody else changed these meanwhile').waitFor()
  expect((await app.deps.store.get('facts', id, 'everything'))?.fields.facts).toMatchObject({ sales: 77 })
  await page.getByRole('table', { name: '王芳' }).getByText('77').waitFor()
  await page.getByRole('button', { name: 'Save mine' }).click()
  await page.getByText('1 person saved.').waitFor()
  expect((await app.deps.store.get('facts', id, 'everything'))?.fields.facts).toMatchObject({ sales: 88 })
})

test('periods and runs can be read by everybody who may open them', async () => {
  const page = await watchedPage(browser, app, { as: 'auditor', language: 'zh-CN' })
  for (const url of ['/periods/2026-04/show?scheme=sales-monthly', '/runs']) {
    await page.goto(url)
    await page.waitForLoadState('networkidle')
    await page.getByText('2026-04').first().waitFor()
    expect(await axeFindings(page, undefined, 'main')).toEqual([])
  }
  expect(await page.getByRole('button', { name: '打开核算' }).count()).toBe(0)
})
