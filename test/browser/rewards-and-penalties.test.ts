import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RawScheme } from '../../engine/index.ts'
import { axeFindings } from '../support/axe-findings.ts'
import { openBrowser } from '../support/browser.ts'
import { type ConsoleApp, consoleApp } from '../support/console-app.ts'
import { watchedPage } from '../support/watched-page.ts'

const id = 'sales-rewards'
const penalties = '/document/penalties'
const missing = `${penalties}/2`

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

async function stored(): Promise<RawScheme> {
  const record = await app.deps.store.get('schemes', id, 'everything')
  return Object(record?.fields).document
}

async function versionOf(): Promise<number | undefined> {
  return (await app.deps.store.get('schemes', id, 'everything'))?.version
}

const at = (page: Page, pointer: string) => page.locator(`[data-pointer="${pointer}"]`)

async function opened(section: string, language: 'zh-CN' | 'en' = 'en'): Promise<Page> {
  const page = await watchedPage(browser, app, { as: 'hr', language })
  await page.goto(`/schemes/${id}`)
  await page.getByRole('tab', { name: section }).click()
  return page
}

/** A part with its form open, the builder included. */
async function openedPart(pointer: string): Promise<Page> {
  const page = await opened('Penalties')
  await at(page, pointer).click()
  await at(page, `${pointer}/when/all/0/value`).waitFor()
  return page
}

const saved = (look: (document: RawScheme) => unknown, wanted: unknown) =>
  expect.poll(async () => look(await stored()), { timeout: 20_000 }).toEqual(wanted)

describe('rewards and penalties', () => {
  test('looking at every form changes nothing', async () => {
    const before = await versionOf()
    const page = await opened('Penalties')
    const count = (await stored()).penalties?.length ?? 0
    for (let index = 0; index < count; index += 1) await at(page, `${penalties}/${index}`).click()
    await at(page, `${penalties}/${count - 1}/when/all/0/value`).waitFor()
    await page.getByRole('tab', { name: 'Basics' }).click()
    await page.getByRole('textbox', { name: 'Name' }).first().waitFor()
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
    expect(await versionOf()).toBe(before)
  })

  test('say in a sentence what they do, in both languages', async () => {
    const chinese = await opened('处罚', 'zh-CN')
    expect(await at(chinese, `${penalties}/1`).innerText()).toContain(
      '当 档案迟交份数 > 0 时，处罚 100 元，共 档案迟交份数 次',
    )
    const english = await opened('Penalties')
    expect(await at(english, `${penalties}/1`).innerText()).toContain('penalty of 100 yuan, × 档案迟交份数')
  })

  test('stand in nobody’s way', async () => {
    const page = await openedPart(missing)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axeFindings(page, undefined, '[role=tabpanel]'), colorScheme).toEqual([])
    }
  })
})

describe('a condition', () => {
  test('is built with the keyboard, and saved as it was built', async () => {
    const page = await openedPart(missing)
    await at(page, `${missing}/when/all/0/value`).fill('1.')
    await at(page, `${missing}/when/all/0/value`).fill('1.50')
    await at(page, `${missing}/when/all/0/operator`).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await saved(({ penalties: all }) => Object(all?.[2]?.when).all[0], {
      fact: 'reports-missing',
      operator: 'greaterThanInclusive',
      value: 1.5,
    })
    expect(await at(page, `${missing}/when/all/0/value`).inputValue()).toBe('1.50')
    await page.getByRole('switch', { name: 'Not' }).nth(1).press('Space')
    await saved(({ penalties: all }) => Object.keys(Object(all?.[2]?.when).all[1]), ['not'])
  })
})

describe('the list', () => {
  test('a part is moved, removed, put back and copied', async () => {
    const page = await opened('Penalties')
    const names = ({ penalties: all = [] }: RawScheme) => all.slice(0, 3).map(({ name }) => name)
    const [first = '', second = '', third = ''] = names(await stored())
    await page.getByRole('button', { name: `Move ${second} up` }).click()
    await saved(names, [second, first, third])
    await page.getByRole('button', { name: `Remove ${second}` }).click()
    await saved((document) => names(document)[0], first)
    await page.getByRole('button', { name: 'Put it back' }).click()
    await saved(names, [second, first, third])
    await page.getByRole('button', { name: `Copy ${second}` }).click()
    await saved(names, [second, `${second} (copy)`, first])
  })

  test('a veto is added with its form open, and its band chosen', async () => {
    const page = await opened('Penalties')
    await page.getByRole('button', { name: 'Add a veto' }).click()
    const veto = '/document/vetoes/0'
    await at(page, `${veto}/name`).fill('造假')
    await at(page, `${veto}/band`).click()
    await page.getByRole('option').last().click()
    await at(page, `${veto}/score`).fill('')
    await saved(
      ({ vetoes }) => vetoes?.map(({ name, score, band }) => [name, score, band]),
      [['造假', undefined, 'fail']],
    )
  })
})
