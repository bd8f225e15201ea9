import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../server/store/store.ts'
import { approveScheme } from '../../../server/uses/schemes/approve-scheme.ts'
import { publishScheme } from '../../../server/uses/schemes/publish-scheme.ts'
import { saveDraft } from '../../../server/uses/schemes/save-draft.ts'
import { asJson } from '../../../server/uses/schemes/scheme-record.ts'
import { submitScheme } from '../../../server/uses/schemes/submit-scheme.ts'
import { approvedScheme, companyStore, doingBy, makeScheme, salesScheme, today } from '../../support/company.ts'
import { refusalOf } from '../../support/refusal-of.ts'

const id = 'sales-monthly'
let store: Store

beforeEach(async () => {
  store = await companyStore()
})

function save(name: string, user: string, version = 1) {
  return saveDraft({ id, version, body: { document: asJson(salesScheme({ name })) } }, doingBy(user, store))
}

describe('two at once', () => {
  test('fault 16: of two editors of one draft the second gets both versions, and nothing is lost', async () => {
    await makeScheme(store)
    await save('甲的修改', 'a')
    const refusal = await refusalOf(save('乙的修改', 'b'))
    expect(refusal).toMatchObject({ status: 412, code: 'record-changed', params: { expected: 1, actual: 2 } })
    expect(refusal.more).toMatchObject({
      yours: { document: { name: '乙的修改' } },
      theirs: { id, version: 2, name: '甲的修改', document: { name: '甲的修改' } },
    })
  })

  test('fault 16: the same where both were read before either was saved', async () => {
    await makeScheme(store)
    const results = await Promise.allSettled([save('甲的修改', 'a'), save('乙的修改', 'b')])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = results.find((each) => each.status === 'rejected')
    expect(lost?.reason).toMatchObject({ status: 412, more: { yours: { document: {} }, theirs: { version: 2 } } })
  })

  test('fault 17: fifty publishing at once make one version', async () => {
    await approvedScheme(store)
    const publication = { publicisedDays: 0, inForceFrom: today }
    const clicks = Array.from({ length: 50 }, (_, click) =>
      publishScheme(id, publication, doingBy(`publisher-${click}`, store)).then(
        ({ id: made }) => made,
        (error) => error,
      ),
    )
    const results = await Promise.all(clicks)
    expect(results.filter((result) => result === `${id}:1`)).toHaveLength(1)
    const refused = results.filter((result) => result !== `${id}:1`)
    for (const refusal of refused) expect(refusal).toMatchObject({ status: 409 })
    expect((await store.list('versions', { scope: 'everything' })).total).toBe(1)
    const published = await store.list('audit', {
      scope: 'everything',
      filter: { field: 'action', is: 'publish-scheme' },
    })
    expect(published.total).toBe(1)
  })

  test('fault 18: an approval of what was edited meanwhile is refused', async () => {
    const { hash } = (await makeScheme(store)).fields
    await submitScheme({ id, hash }, doingBy('author', store))
    const edited = await save('改过的', 'author', 2)
    const approving = (seen: string) => refusalOf(approveScheme({ id, hash: seen }, doingBy('approver', store)))
    expect(await approving(hash)).toMatchObject({ status: 409, code: 'scheme-in-other-state' })
    await submitScheme({ id, hash: edited.fields.hash }, doingBy('author', store))
    expect(await approving(hash)).toMatchObject({ status: 409, code: 'draft-changed' })
    expect((await store.get('schemes', id, 'everything'))?.fields.state).toBe('submitted')
  })

  test('fault 18: an approval and an edit at the same moment never give an approved edit', async () => {
    const { hash } = (await makeScheme(store)).fields
    await submitScheme({ id, hash }, doingBy('author', store))
    await Promise.allSettled([save('改过的', 'author', 2), approveScheme({ id, hash }, doingBy('approver', store))])
    const { approved, ...fields } = (await store.get('schemes', id, 'everything'))?.fields ?? {}
    if (fields.name === '改过的') expect(approved).toBeUndefined()
    else expect(approved).toMatchObject({ hash })
  })
})
