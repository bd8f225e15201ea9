import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicatorsOf } from '../../../engine/index.ts'
import { templates } from '../../../server/cli/library.ts'
import { problemsOf } from '../../../server/documents/validate-problems.ts'
import type { TemplateSummary } from '../../../server/templates/template-summary.ts'
import { everywhere } from '../../support/accounts.ts'
import { type ApiApp, apiApp } from '../../support/api-app.ts'
import { signIn } from '../../support/sign-in.ts'

let app: ApiApp
let cookie = ''
beforeAll(async () => {
  app = await apiApp()
  cookie = await signIn(app.deps, { id: 'hr', grants: [everywhere('hr')] })
})
afterAll(() => app.close())

async function found(search: string, language = 'zh-CN'): Promise<readonly TemplateSummary[]> {
  const headers = { 'Accept-Language': language }
  const { status, json } = await app.call('GET', `/templates?q=${encodeURIComponent(search)}`, { as: cookie, headers })
  expect(status).toBe(200)
  return json.templates
}

describe('the library of templates', () => {
  test('lists every scheme of the library, as its schema says', async () => {
    const all = await found('')
    expect(all.map(({ id }) => id)).toEqual((await templates()).map(({ id }) => id))
    const place = { file: 'api/template.schema.json', pointer: '' }
    expect(all.flatMap((template) => problemsOf(place, template, '', 10))).toEqual([])
  })

  test('says of each what every indicator is scored by and what every component pays', async () => {
    const named = (all: TemplateSummary['measures']): readonly string[] =>
      all.flatMap(({ name, parts = [] }) => [name, ...named(parts)])
    const all = await found('')
    for (const { id, scheme } of await templates()) {
      const summary = all.find((each) => each.id === id)
      expect(named(summary?.measures ?? [])).toEqual(indicatorsOf(scheme).map(({ indicator }) => indicator.name))
      expect(summary?.pays.map(({ name }) => name)).toEqual((scheme.pay?.components ?? []).map(({ name }) => name))
      expect(summary?.pays.every(({ how }) => /\p{Script=Han}/u.test(how))).toBe(true)
    }
  })

  test('gives an example of each, with what is paid where the template pays', async () => {
    for (const { id, example, pays } of await found('')) {
      expect(example?.total, id).toMatch(/^\d+(\.\d+)?$/)
      if (pays.length > 0) expect(Number(example?.payout), id).toBeGreaterThan(0)
    }
  })

  test.each([
    ['小组', ['d02-sales-team-bonus']],
    ['三段', ['d03-three-part-pay']],
    ['经销商', ['d01-sales-rewards-and-penalties']],
    ['奖金池 季度', ['d02-sales-team-bonus']],
    ['fob', ['d02-sales-team-bonus']],
    ['没有这样的方案', []],
  ])('finds by "%s" in all that it says', async (search, ids) => {
    expect((await found(search)).map(({ id }) => id)).toEqual(ids)
  })

  test('speaks the language of whoever asks', async () => {
    const [template] = await found('d03', 'en')
    expect(template).toMatchObject({
      cycle: 'month',
      pays: [{ how: 'fixed' }, { how: 'formula' }, { how: 'table' }, {}, {}],
    })
  })

  test('shows one with its document and cases, and no other', async () => {
    const { json } = await app.call('GET', '/templates/d03-three-part-pay', { as: cookie })
    expect(json).toMatchObject({ document: { id: 'd03-three-part-pay' }, cases: { scheme: 'd03-three-part-pay' } })
    expect((await app.call('GET', '/templates/none', { as: cookie })).status).toBe(404)
  })
})
