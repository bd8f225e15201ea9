import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../server/store/store.ts'
import { saveDraft } from '../../../server/uses/schemes/save-draft.ts'
import { asJson } from '../../../server/uses/schemes/scheme-record.ts'
import { diffVersions } from '../../../server/uses/versions/diff-versions.ts'
import { readVersion } from '../../../server/uses/versions/read-version.ts'
import { retireVersion } from '../../../server/uses/versions/retire-version.ts'
import { versionHolding } from '../../../server/uses/versions/version-holding.ts'
import { versionState } from '../../../server/uses/versions/version-state.ts'
import { companyStore, doingBy, publishedScheme, salesScheme, today } from '../../support/company.ts'
import { refusalOf } from '../../support/refusal-of.ts'

const id = 'sales-monthly:1'
let store: Store

beforeEach(async () => {
  store = await companyStore()
})

describe('versionState()', () => {
  const version = (number: number, inForceFrom: string, retiredFrom?: string) => ({
    fields: { scheme: 's', number, inForceFrom, ...(retiredFrom !== undefined && { retiredFrom }) },
  })
  const [first, second] = [version(1, '2026-03-01'), version(2, '2026-04-01')]

  test.each([
    ['2026-02-28', 'publicised', 'publicised'],
    ['2026-03-01', 'in-force', 'publicised'],
    ['2026-03-31', 'in-force', 'publicised'],
    ['2026-04-01', 'retired', 'in-force'],
  ])('on %s the first is %s and the second %s', (day, ofFirst, ofSecond) => {
    const all = [first, second]
    expect(all.map((each) => versionState(each, all, day))).toEqual([ofFirst, ofSecond])
  })

  test.each([
    ['2026-03-09', 'in-force'],
    ['2026-03-10', 'retired'],
    ['2026-03-11', 'retired'],
  ])('on %s one retired from 2026-03-10 is %s', (day, state) => {
    const retired = version(1, '2026-03-01', '2026-03-10')
    expect(versionState(retired, [retired], day)).toBe(state)
  })

  test('of two from the same day the later one holds', () => {
    const all = [version(1, '2026-03-01'), version(2, '2026-03-01')]
    expect(all.map((each) => versionState(each, all, '2026-03-01'))).toEqual(['retired', 'in-force'])
  })

  test('one that another took the place of does not come back when that one is retired', () => {
    const all = [version(1, '2026-03-01'), version(2, '2026-04-01', '2026-05-01')]
    expect(all.map((each) => versionState(each, all, '2026-05-01'))).toEqual(['retired', 'retired'])
  })

  test('is not touched by versions of other schemes', () => {
    const other = { fields: { scheme: 't', number: 9, inForceFrom: '2026-03-15' } }
    expect(versionState(first, [first, other], '2026-03-20')).toBe('in-force')
  })
})

describe('a version', () => {
  test('whose content is not what was published is never served', async () => {
    const { fields } = await publishedScheme(store)
    const document = { ...asJson(salesScheme()), name: '被改过' }
    await store.apply({
      name: 'tamper',
      changes: [{ do: 'replace', in: 'versions', id, version: 1, fields: { ...fields, document } }],
    })
    const refusal = await refusalOf(readVersion(id, doingBy('hr', store)))
    expect(refusal).toMatchObject({ status: 500, code: 'version-damaged', params: { version: id } })
    expect(
      await refusalOf(diffVersions({ id, other: 'draft' }, doingBy('hr', store), doingBy('hr', store))),
    ).toMatchObject({
      code: 'version-damaged',
    })
  })

  test.each([
    ['2026-03-01', undefined],
    ['2026-03-10', id],
    ['2026-03-11', id],
  ])('holds on %s: %s', async (day, holding) => {
    await publishedScheme(store, '2026-03-10')
    expect((await versionHolding('sales-monthly', day, { store }))?.id).toBe(holding)
  })

  test.each([
    ['2026-03-01', 'day-in-past'],
    [today, undefined],
    ['2026-03-03', undefined],
  ])('can be retired from %s: %s', async (retiredFrom, code) => {
    await publishedScheme(store)
    const retiring = retireVersion({ id, version: 1, retiredFrom }, doingBy('hr', store))
    if (code === undefined) expect((await retiring).fields.retiredFrom).toBe(retiredFrom)
    else expect(await refusalOf(retiring)).toMatchObject({ errors: [{ path: '/retiredFrom', code }] })
  })

  test('is retired once', async () => {
    await publishedScheme(store)
    await retireVersion({ id, version: 1, retiredFrom: today }, doingBy('hr', store))
    const again = retireVersion({ id, version: 2, retiredFrom: '2026-04-01' }, doingBy('hr', store))
    expect(await refusalOf(again)).toMatchObject({ status: 409, code: 'already-retired' })
    expect(await versionHolding('sales-monthly', today, { store })).toBeUndefined()
  })

  test('is compared with the draft by meaning', async () => {
    await publishedScheme(store)
    const body = { document: asJson(salesScheme({ name: '新名称' })) }
    await saveDraft({ id: 'sales-monthly', version: 4, body }, doingBy('author', store))
    const everything = doingBy('hr', store)
    const { changes } = await diffVersions({ id, other: 'draft' }, everything, everything)
    expect(changes).toMatchObject([{ kind: 'changed', part: 'scheme', field: 'name', after: '新名称' }])
    expect((await diffVersions({ id, other: id }, everything, everything)).changes).toEqual([])
  })

  test('is not compared with a draft that is out of reach', async () => {
    await publishedScheme(store)
    const drafts = doingBy('manager', store, { scope: 'nothing' })
    expect(await refusalOf(diffVersions({ id, other: 'draft' }, doingBy('manager', store), drafts))).toMatchObject({
      status: 404,
    })
  })
})
