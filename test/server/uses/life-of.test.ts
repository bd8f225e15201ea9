import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../server/store/store.ts'
import { lifeOf } from '../../../server/uses/schemes/life-of.ts'
import { approveScheme } from '../../../server/uses/schemes/approve-scheme.ts'
import { returnScheme } from '../../../server/uses/schemes/return-scheme.ts'
import { rollBackScheme } from '../../../server/uses/schemes/roll-back-scheme.ts'
import { saveDraft } from '../../../server/uses/schemes/save-draft.ts'
import { asJson } from '../../../server/uses/schemes/scheme-record.ts'
import { submitScheme } from '../../../server/uses/schemes/submit-scheme.ts'
import { retireVersion } from '../../../server/uses/versions/retire-version.ts'
import {
  companyStore,
  doingBy,
  makeScheme,
  publishedScheme,
  salesCases,
  salesScheme,
  today,
} from '../../support/company.ts'
import { refusalOf } from '../../support/refusal-of.ts'

const id = 'sales-monthly'
let store: Store

beforeEach(async () => {
  store = await companyStore()
  const user = { login: 'author', name: '王芳', grants: [], isDisabled: false, roles: [] }
  await store.apply({
    name: 'add-user',
    changes: [{ do: 'create', in: 'users', id: 'author', fields: user }],
  })
})

describe('the life of a scheme', () => {
  test('is told newest first, with who said what, and without saving', async () => {
    const { fields, version } = await makeScheme(store)
    await saveDraft(
      { id, version, body: { document: asJson(salesScheme({ name: '新' })), cases: asJson(salesCases) } },
      doingBy('author', store),
    )
    const hash = String((await store.get('schemes', id, 'everything'))?.fields.hash)
    expect(hash).not.toBe(fields.hash)
    await submitScheme({ id, hash }, doingBy('author', store))
    await returnScheme({ id, hash, comment: '权重不对' }, doingBy('approver', store))
    await submitScheme({ id, hash }, doingBy('author', store))
    await approveScheme({ id, hash, comment: '可以' }, doingBy('approver', store))
    const { events, people } = await lifeOf(id, doingBy('anybody', store))
    expect(events.map(({ step, by, comment }) => [step, by, comment])).toEqual([
      ['approve-scheme', 'approver', '可以'],
      ['submit-scheme', 'author', undefined],
      ['return-scheme', 'approver', '权重不对'],
      ['submit-scheme', 'author', undefined],
      ['create-scheme', 'author', undefined],
    ])
    expect(people).toEqual({ author: '王芳' })
  })

  test('has publications, rollbacks with their reason and retirements, each with its version', async () => {
    await publishedScheme(store)
    const { version } = await makeDifferent()
    await rollBackScheme({ id, version, to: `${id}:1`, comment: '先用旧的' }, doingBy('publisher', store))
    await retireVersion({ id: `${id}:1`, version: 1, retiredFrom: today }, doingBy('publisher', store))
    const { events } = await lifeOf(id, doingBy('anybody', store))
    const about = events.filter((event) => event.version !== undefined)
    expect(about.map(({ step, version: of, comment }) => [step, of, comment])).toEqual([
      ['retire-version', `${id}:1`, undefined],
      ['roll-back-scheme', `${id}:1`, '先用旧的'],
      ['publish-scheme', `${id}:1`, undefined],
    ])
  })

  test('is not told of a scheme beyond one’s reach', async () => {
    await makeScheme(store)
    expect(await refusalOf(lifeOf(id, doingBy('anybody', store, { scope: 'nothing' })))).toMatchObject({ status: 404 })
  })
})

async function makeDifferent() {
  const version = (await store.get('schemes', id, 'everything'))?.version ?? 0
  const body = { document: asJson(salesScheme({ name: '新方案' })), cases: asJson(salesCases) }
  return saveDraft({ id, version, body }, doingBy('author', store))
}
