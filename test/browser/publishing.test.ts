import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAccount, everywhere, goodPassword } from '../support/accounts.ts'
import { testNow } from '../support/api-app.ts'
import { axeFindings } from '../support/axe-findings.ts'
import { openBrowser } from '../support/browser.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { type PageOptions, watchedPage } from '../support/watched-page.ts'

const scheme = 'operations-monthly'
const publishing = `/schemes/${scheme}/publish`
let browser: Browser
let app: ConsoleApp
beforeAll(async () => {
  browser = await openBrowser()
  app = await consoleApp('demo')
}, 120_000)
afterAll(async () => {
  await browser.close()
  await app.close()
})

async function pageOf(as: string, options: PageOptions = {}): Promise<Page> {
  const page = await watchedPage(browser, app, { as, ...options })
  // The demo's own day, from which periods and days are chosen.
  await page.clock.setSystemTime(testNow)
  return page
}

const nextOf = (page: Page) => page.locator('#next-step')
const effectOf = (page: Page) => page.locator('#effect')
const gateOf = (page: Page) => page.getByRole('region', { name: 'What publication asks for' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Sets the coefficient of a good month in the editor, and goes on to the page of publishing when it is saved. */
async function setCoefficient(page: Page, value: string): Promise<void> {
  await page.goto(`/schemes/${scheme}?at=/parameters/good-coefficient`)
  const field = page.locator('input[data-pointer="/parameters/good-coefficient"]')
  await field.fill(value)
  await button(page, 'Preview and publish').click()
  await page.waitForURL(`**${publishing}`)
}

async function preview(page: Page): Promise<void> {
  await effectOf(page).getByRole('button', { name: 'Preview', exact: true }).click()
  await effectOf(page).getByTestId('preview-total').waitFor()
}

async function submit(page: Page): Promise<void> {
  await button(page, 'Submit for approval').click()
  await nextOf(page).getByText('Waits for an approver').waitFor()
}

describe('a scheme on its way from a draft to being in force', () => {
  test('is edited, previewed, submitted, returned, mended, approved by somebody else and published', async () => {
    const editor = await pageOf('editor')
    await setCoefficient(editor, '1.4')
    await editor.getByText('parameter "良好奖金系数", value: 1.2 becomes 1.4').waitFor()
    await preview(editor)
    await gateOf(editor).getByText('made of exactly this content').waitFor()
    await submit(editor)
    // The author waits, and may take it back, but not approve.
    expect(await button(editor, 'Approve').count()).toBe(0)
    await button(editor, 'Take back').waitFor()

    const approver = await pageOf('approver')
    await approver.goto('/')
    await approver.getByRole('link', { name: '运营部月度考核方案' }).click()
    await button(approver, 'Return').click()
    await approver.getByText('Say what is to be mended.').waitFor()
    await approver.getByRole('textbox', { name: 'Comment' }).fill('1.4 is too much')
    await button(approver, 'Return').click()
    await nextOf(approver).getByText('Waits for its authors to submit it.').waitFor()

    await editor.goto('/')
    await editor.getByText('2 drafts came back').waitFor()
    await editor.goto(`/schemes/${scheme}`)
    await editor.getByText('1.4 is too much').waitFor()
    await setCoefficient(editor, '1.3')
    await nextOf(editor).getByText('1.4 is too much').waitFor()
    // What was previewed is another content by now.
    await effectOf(editor).getByText('The scheme has changed since it was previewed.').waitFor()
    await preview(editor)
    await submit(editor)

    await approver.goto(publishing)
    await approver.getByRole('textbox', { name: 'Comment' }).fill('Good')
    await button(approver, 'Approve').click()
    await nextOf(approver).getByText('Waits for HR').waitFor()

    const hr = await pageOf('hr', { allows: /400/ })
    await hr.goto(publishing)
    await nextOf(hr).getByText('2026-03-02 to 2026-03-08, both included; 5 working days').waitFor()
    await hr.getByRole('textbox', { name: 'Days of publicity' }).fill('5')
    expect(await hr.getByRole('textbox', { name: 'In force from' }).inputValue()).toBe('2026-03-07')
    await hr.getByRole('textbox', { name: 'In force from' }).fill('2026-03-06')
    await button(hr, 'Publish as version 2').click()
    await hr.getByText('2026-03-06 is before the end of publicity').waitFor()
    await hr.getByRole('textbox', { name: 'In force from' }).fill('2026-04-01')
    await button(hr, 'Publish as version 2').dblclick()
    await nextOf(hr).getByText('In force from 2026-04-01').waitFor()
    await hr.getByText('“1.4 is too much”').waitFor()
    const { records } = await app.deps.store.list('versions', {
      scope: 'everything',
      filter: { field: 'scheme', is: scheme },
    })
    expect(records.map(({ fields }) => [fields.number, fields.inForceFrom])).toContainEqual([2, '2026-04-01'])
    expect(records).toHaveLength(2)
  }, 120_000)
})

describe('whose turn it is', () => {
  test('is not that of an approver who wrote on it', async () => {
    const id = 'writes-and-approves'
    const grants = [everywhere('editor'), everywhere('approver')]
    await addAccount(app.deps, { id, grants, password: goodPassword })
    const page = await pageOf(id)
    await page.goto('/schemes/export-team-bonus/publish')
    await button(page, 'Submit for approval').click()
    await nextOf(page).getByText('somebody else has to approve it').waitFor()
    expect(await button(page, 'Approve').count()).toBe(0)
    await button(page, 'Take back').click()
    await button(page, 'Submit for approval').waitFor()
  })

  test('is told to those who only look', async () => {
    const page = await pageOf('auditor')
    await page.goto('/schemes/branch-heads/publish')
    await nextOf(page).getByText('Waits for HR').waitFor()
    await gateOf(page).getByText('All of it is there').waitFor()
    expect(await nextOf(page).getByRole('button').count()).toBe(0)
    expect(await effectOf(page).getByRole('button', { name: 'Preview again' }).count()).toBe(0)
  })

  test('has passed where somebody was quicker: nothing is done, and the page shows how it stands', async () => {
    const [page, hr] = [await pageOf('approver', { allows: /409/ }), await pageOf('hr')]
    for (const each of [page, hr]) await each.goto('/schemes/everyone-yearly/publish')
    await button(hr, 'Take back').click()
    await button(hr, 'Submit for approval').waitFor()
    await button(page, 'Approve').click()
    await page.getByText('Somebody else has changed the scheme meanwhile').waitFor()
    await nextOf(page).getByText('Waits for its authors to submit it.').waitFor()
  })

  test('stays theirs whose session ended: they sign in again where they are, and it is done', async () => {
    const page = await pageOf('hr', { allows: /401/ })
    await page.goto('/schemes/three-part-pay/publish')
    await button(page, 'Submit for approval').waitFor()
    await gateOf(page).getByText('Cases', { exact: true }).waitFor()
    await page.context().clearCookies()
    await button(page, 'Submit for approval').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Login').fill('hr')
    await dialog.getByLabel('Password').fill(app.password)
    await dialog.getByRole('button', { name: /Sign in/ }).click()
    await button(page, 'Take back').waitFor()
  })
})

describe('what is in the way', () => {
  test('is named at its place, and leads to it in the editor', async () => {
    const page = await pageOf('hr')
    await page.goto('/schemes/three-part-pay/publish')
    const gate = gateOf(page)
    await gate.getByText(/things? (is|are) missing/).waitFor()
    await gate
      .getByRole('link', { name: /is not filled in/ })
      .first()
      .click()
    await page.waitForURL('**/schemes/three-part-pay')
    await page.locator('#section-tab-parameters[aria-selected="true"]').waitFor()
  })
})

describe('versions', () => {
  const versions = '/schemes/business-monthly/versions'

  test('stand in time, are compared in sentences and looked at as the editor shows them', async () => {
    const page = await pageOf('manager')
    await page.goto(versions)
    await page.getByText('process, interview, within days: 7 becomes 5').waitFor()
    expect(await page.getByRole('heading', { name: /^Version \d/ }).allInnerTexts()).toEqual(['Version 2', 'Version 1'])
    await page.getByText(/^In force .* to /).waitFor()
    await page.getByRole('link', { name: 'Look at it' }).last().click()
    await page.locator('#section-tab-indicators').click()
    const weight = page.locator('input[data-pointer="/document/indicators/0/weight"]').first()
    await weight.waitFor()
    expect(await weight.isEditable()).toBe(false)
  })

  test('are gone back to with a reason, as a draft to be published anew', async () => {
    const page = await pageOf('hr')
    await page.goto(versions)
    await button(page, 'Go back to it').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Make it the draft' }).click()
    await dialog.getByText('Say why.').waitFor()
    await dialog.getByRole('textbox').fill('The new deadline is too short')
    await dialog.getByRole('button', { name: 'Make it the draft' }).click()
    await page.waitForURL('**/schemes/business-monthly/publish')
    await page.getByText('“The new deadline is too short”').waitFor()
    await page.getByRole('heading', { name: 'What changes against version 2 (In force)' }).waitFor()
    await button(page, 'Submit for approval').waitFor()
  })

  test('are retired from a day on, which is not past', async () => {
    const page = await pageOf('hr', { allows: /400/ })
    await page.goto('/schemes/business-yearly/versions')
    await button(page, 'Retire').first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Retired from').fill('2026-03-01')
    await dialog.getByRole('button', { name: 'Retire', exact: true }).click()
    await dialog.getByText('2026-03-01 is past').first().waitFor()
    await dialog.getByLabel('Retired from').fill('2026-05-01')
    await dialog.getByRole('button', { name: 'Retire', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page
      .getByText(/to 2026-04-30|from 2026-05-01/)
      .first()
      .waitFor()
  })
})

describe('for everybody', () => {
  test.each([
    ['zh-CN', 'light'],
    ['en', 'dark'],
  ] as const)('in %s and %s the pages have nothing that axe finds serious', async (language, theme) => {
    const page = await pageOf('hr', { language, theme })
    for (const at of ['branch-heads/publish', 'sales-rewards/publish', 'business-yearly/versions']) {
      await page.goto(`/schemes/${at}`)
      await page.getByRole('heading', { level: 3 }).nth(1).waitFor()
      await page.getByRole('progressbar').first().waitFor({ state: 'detached' })
      expect(await axeFindings(page), at).toEqual([])
    }
  })

  test('a draft is submitted by keyboard, and the focus stays at what comes next', async () => {
    const page = await pageOf('hr')
    await page.goto('/schemes/sales-rewards/publish')
    await button(page, 'Submit for approval').focus()
    await page.keyboard.press('Enter')
    await button(page, 'Take back').waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'next-step')
    await page.keyboard.press('Tab')
    expect(await button(page, 'Take back').evaluate((each) => each === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await button(page, 'Submit for approval').waitFor()
  })
})
