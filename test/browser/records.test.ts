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
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

const fieldsOf = async (id: string) => (await app.deps.store.get('departments', id, 'everything'))?.fields
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
const name = (page: Page) => page.getByRole('textbox', { name: 'Name' })

/** What somebody else makes of a department meanwhile. */
async function changeElsewhere(id: string, more: Readonly<Record<string, string>>): Promise<void> {
  const { version = 0, fields = {} } = (await app.deps.store.get('departments', id, 'everything')) ?? {}
  const change = { do: 'replace', in: 'departments', id, version, fields: { ...fields, ...more } } as const
  await app.deps.store.apply({ name: 'change-elsewhere', changes: [change] })
}

async function addDepartment(id: string): Promise<void> {
  const create = { do: 'create', in: 'departments', id, fields: { name: id } } as const
  await app.deps.store.apply({ name: 'add-department', changes: [create] })
}

describe('a department', () => {
  test('is made and changed, and what is refused is said at its field', async () => {
    const page = await watchedPage(browser, app, { as: 'hr', allows: /status of 4\d\d/ })
    await page.goto('/departments/create')
    await page.getByRole('textbox', { name: 'Id' }).fill('not an id')
    await name(page).fill('财务部')
    await save(page)
    await page.getByRole('textbox', { name: 'Id' }).and(page.locator('[aria-invalid=true]')).waitFor()
    expect(await name(page).inputValue()).toBe('财务部')
    await page.getByRole('textbox', { name: 'Id' }).fill('finance')
    await save(page)
    await page.getByRole('cell', { name: '财务部' }).click()
    await name(page).fill('财务与内控部')
    await save(page)
    await page.getByRole('cell', { name: '财务与内控部' }).waitFor()
    expect(await fieldsOf('finance')).toEqual({ name: '财务与内控部' })
  })
})

describe('two people who change the same department', () => {
  const collide = async (id: string) => {
    await addDepartment(id)
    const page = await watchedPage(browser, app, { as: 'hr', allows: /status of 412/ })
    await page.goto(`/departments/${id}`)
    await name(page).fill('我的名称')
    await changeElsewhere(id, { name: '别人的名称', parent: 'company' })
    await save(page)
    const dialog = page.getByRole('dialog', { name: 'Somebody else has changed this meanwhile' })
    await dialog.getByRole('row', { name: /Name.*别人的名称.*我的名称/ }).waitFor()
    return { page, dialog }
  }

  test('both are kept where the second one saves on top', async () => {
    const { page, dialog } = await collide('both')
    await dialog.getByRole('button', { name: 'Save mine on top' }).click()
    await page.getByRole('cell', { name: '我的名称' }).waitFor()
    expect(await fieldsOf('both')).toEqual({ name: '我的名称', parent: 'company' })
  })

  test('the first one stands where the second one gives way', async () => {
    const { page, dialog } = await collide('theirs')
    await dialog.getByRole('button', { name: 'Drop mine' }).click()
    await page.locator('input[value="别人的名称"]').waitFor()
    expect(await fieldsOf('theirs')).toEqual({ name: '别人的名称', parent: 'company' })
  })

  test('nothing is lost where the second one goes back to the form', async () => {
    const { page, dialog } = await collide('back')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await name(page).inputValue()).toBe('我的名称')
    expect(await fieldsOf('back')).toMatchObject({ name: '别人的名称' })
  })
})

test('a session that has ended leads to the sign-in and back', async () => {
  const page = await watchedPage(browser, app, { as: 'hr', allows: /status of 401/ })
  await page.goto('/posts')
  await page.getByRole('cell', { name: '业务员' }).waitFor()
  await page.context().clearCookies()
  await page.getByRole('menuitem', { name: 'Periods' }).click()
  await page.getByLabel('Login').fill('hr')
  await page.getByLabel('Password *').fill(app.password)
  await page.keyboard.press('Enter')
  await page.getByRole('cell', { name: '2026-Q1' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/periods')
})

test('a server that is gone is said until it is back, and nothing typed is lost', async () => {
  await addDepartment('patient')
  const page = await watchedPage(browser, app, { as: 'hr', allows: /net::ERR_/ })
  await page.goto('/departments/patient')
  await name(page).fill('等一等')
  await page.route('**/api/**', (route) => route.abort('connectionrefused'))
  await save(page)
  const notice = page.getByRole('alert').filter({ hasText: 'The server cannot be reached' })
  await notice.waitFor()
  expect(await name(page).inputValue()).toBe('等一等')
  await page.unroute('**/api/**')
  await notice.waitFor({ state: 'detached' })
  await save(page)
  await page.getByRole('cell', { name: '等一等' }).waitFor()
  expect(await fieldsOf('patient')).toEqual({ name: '等一等' })
})

test('a department is made without a mouse', async () => {
  const page = await watchedPage(browser, app, { as: 'hr' })
  await page.goto('/departments')
  await page.getByRole('cell', { name: '业务部' }).first().waitFor()
  await page.getByRole('link', { name: 'Create' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Id' }).focus()
  await page.keyboard.type('by-keys')
  await page.keyboard.press('Tab')
  await page.keyboard.type('键盘部')
  await page.keyboard.press('Enter')
  await page.getByRole('cell', { name: '键盘部' }).waitFor()
})

test('nothing typed is lost where the session ends before it is saved', async () => {
  await addDepartment('typed')
  const page = await watchedPage(browser, app, { as: 'hr', allows: /status of 401/ })
  await page.goto('/departments/typed')
  await name(page).fill('过期后写的')
  await page.context().clearCookies()
  await save(page)
  const dialog = page.getByRole('dialog', { name: 'Sign in again' })
  await dialog.getByLabel('Login').fill('hr')
  await dialog.getByLabel('Password').fill('not this one')
  await dialog.getByRole('button', { name: 'Sign in and go on' }).click()
  await dialog.getByText('The login or the password is wrong').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('Not done: your session has ended').waitFor()
  expect(await name(page).inputValue()).toBe('过期后写的')
  await save(page)
  await dialog.getByLabel('Login').fill('hr')
  await dialog.getByLabel('Password').fill(app.password)
  await dialog.getByRole('button', { name: 'Sign in and go on' }).click()
  await page.getByRole('cell', { name: '过期后写的' }).waitFor()
  expect(await fieldsOf('typed')).toEqual({ name: '过期后写的' })
})

test('a page is not gone on with by somebody else', async () => {
  await addDepartment('whose')
  const page = await watchedPage(browser, app, { as: 'hr', allows: /status of 401/ })
  await page.goto('/departments/whose')
  await name(page).fill('不是我的')
  await page.context().clearCookies()
  await save(page)
  const dialog = page.getByRole('dialog', { name: 'Sign in again' })
  await dialog.getByLabel('Login').fill('auditor')
  await dialog.getByLabel('Password').fill(app.password)
  await dialog.getByRole('button', { name: 'Sign in and go on' }).click()
  await dialog.getByText('This page is somebody else’s').waitFor()
  expect(await page.context().cookies()).toEqual([])
  expect(await fieldsOf('whose')).toEqual({ name: 'whose' })
})
