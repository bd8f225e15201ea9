import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RawScheme } from '../../engine/index.ts'
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

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

async function opened(section: string): Promise<Page> {
  const page = await watchedPage(browser, app, { as: 'editor' })
  await page.goto(`/schemes/${id}`)
  await page.getByRole('tab', { name: section }).click()
  await page.getByRole('tabpanel').getByRole('heading', { name: section }).first().waitFor()
  return page
}

async function stored(): Promise<RawScheme> {
  const record = await app.deps.store.get('schemes', id, 'everything')
  return Object(record?.fields).document
}

const saves = (part: Partial<RawScheme>) => expect.poll(stored, { timeout: 20_000 }).toMatchObject(part)

describe('the process', () => {
  test('is filled in as a form, in the words of the schema', async () => {
    const page = await opened('Process')
    await field(page, 'Approves').fill('总经理')
    await field(page, 'Days publicised').fill('5')
    await page.getByRole('switch', { name: 'Self-rating', exact: true }).press('Space')
    await field(page, 'Appeals within so many working days').fill('3')
    await page.getByRole('button', { name: 'Add: Calendar' }).press('Enter')
    await page.getByRole('grid', { name: 'Calendar' }).waitFor()
    await saves({
      process: expect.objectContaining({
        approves: '总经理',
        publiciseDays: 5,
        selfRating: true,
        appeal: { to: '人力资源部', withinWorkingDays: 3, answerWithinWorkingDays: 10, correction: 'next-period' },
        calendar: [expect.objectContaining({ monthsAfter: 1, day: 5 })],
      }),
    })
  })

  test('says what a field allows, and keeps what is typed until it is right', async () => {
    const page = await opened('Process')
    const days = field(page, 'Answered within so many working days')
    await days.fill('400')
    await days.and(page.locator('[aria-invalid=true]')).waitFor()
    expect(await days.inputValue()).toBe('400')
    expect((await stored()).process?.appeal?.answerWithinWorkingDays).toBe(10)
  })

  test('undoes each change of a condition by itself', async () => {
    const page = await opened('Process')
    const group = page.getByRole('group', { name: 'When' })
    const add = group.getByRole('button', { name: 'Comparison' }).first()
    await add.click()
    await add.click()
    const count = () => group.getByRole('button', { name: /Remove/ }).count()
    const before = await count()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(count).toBe(before - 1)
    await page.getByRole('button', { name: 'Undo' }).click()
  })
})

describe('the basics', () => {
  test('take posts of the company over, and say whom the scheme is for', async () => {
    const page = await opened('Basics')
    const offered = page.getByRole('combobox', { name: 'Add a post of the company' })
    await offered.click()
    const chosen = page.getByRole('option').first()
    const name = await chosen.innerText()
    await chosen.click()
    const participants = page.getByRole('tabpanel').getByRole('combobox', { name: 'Posts', exact: true })
    await participants.click()
    await page.getByRole('option', { name, exact: true }).click()
    await expect.poll(async () => (await stored()).posts?.at(-1)?.name, { timeout: 20_000 }).toBe(name)
    const { posts, participants: for_ } = await stored()
    expect(for_?.posts?.at(-1)).toBe(posts?.at(-1)?.id)
  })

  test('hold limits of the total, which go away with their last field', async () => {
    const page = await opened('Basics')
    await field(page, 'Floor').fill('')
    await expect.poll(async () => 'total' in (await stored()), { timeout: 20_000 }).toBe(false)
    await field(page, 'Cap').fill('120')
    await saves({ total: { cap: 120 } })
  })

  test('roll smaller periods up as a table', async () => {
    const page = await opened('Basics')
    const grid = page.getByRole('grid', { name: 'Roll-ups' })
    await grid.getByRole('gridcell', { name: 'mean' }).first().click()
    await page.keyboard.type('last')
    await page.keyboard.press('Enter')
    await saves({ rollUps: expect.arrayContaining([{ cycle: 'quarter', score: 'last' }]) })
  })
})

test.each(['Basics', 'Process'])('axe finds nothing serious in the section %s, light or dark', async (section) => {
  const page = await opened(section)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFindings(page), colorScheme).toEqual([])
  }
})
