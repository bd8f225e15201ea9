import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CompanyApp, companyApp } from '../../support/company-app.ts'

let app: CompanyApp
beforeAll(async () => {
  app = await companyApp()
})
afterAll(() => app.close())

const ask = (from: string, until: string) =>
  app.call('GET', `/working-days?from=${from}&until=${until}`, { as: app.as.editor })

test.each([
  ['a week', '2026-03-02', '2026-03-08', 5],
  ['one day', '2026-03-02', '2026-03-02', 1],
  ['a Sunday', '2026-03-08', '2026-03-08', 0],
  ['the days of a holiday', '2026-10-01', '2026-10-07', 0],
  ['nothing, where it ends before it begins', '2026-03-02', '2026-03-01', 0],
])('counts the working days of %s', async (_, from, until, workingDays) => {
  expect((await ask(from, until)).json).toEqual({ from, until, workingDays })
})

test('does not guess beyond the calendar of holidays', async () => {
  expect((await ask('2090-03-02', '2090-03-08')).json).toEqual({ from: '2090-03-02', until: '2090-03-08' })
})

test.each([
  ['what is no day', '2026-02-30', '2026-03-01', 'from'],
  ['more days than a version may be shown', '2026-01-01', '2027-01-02', 'until'],
])('refuses %s', async (_, from, until, name) => {
  expect(await ask(from, until)).toMatchObject({ status: 400, json: { code: 'query-malformed', params: { name } } })
})

test('takes as many days as a version may be shown', async () => {
  expect((await ask('2026-01-01', '2027-01-01')).status).toBe(200)
})
