import { beforeEach, describe, expect, test } from 'vitest'
import { templates } from '../../../server/cli/library.ts'
import { ApiError } from '../../../server/http/api-error.ts'
import type { Store } from '../../../server/store/store.ts'
import { approveScheme } from '../../../server/uses/schemes/approve-scheme.ts'
import { createScheme } from '../../../server/uses/schemes/create-scheme.ts'
import { publishScheme } from '../../../server/uses/schemes/publish-scheme.ts'
import { recordPreview } from '../../../server/uses/schemes/record-preview.ts'
import { returnScheme } from '../../../server/uses/schemes/return-scheme.ts'
import { rollBackScheme } from '../../../server/uses/schemes/roll-back-scheme.ts'
import { saveDraft } from '../../../server/uses/schemes/save-draft.ts'
import { asJson, type SchemeRecord, schemeRecord } from '../../../server/uses/schemes/scheme-record.ts'
import { submitScheme } from '../../../server/uses/schemes/submit-scheme.ts'
import { withdrawScheme } from '../../../server/uses/schemes/withdraw-scheme.ts'
import {
  approvedScheme,
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
const publication = { publicisedDays: 0, inForceFrom: today }
let store: Store

beforeEach(async () => {
  store = await companyStore()
})

async function stands(): Promise<SchemeRecord> {
  const record = await store.get('schemes', id, 'everything')
  if (record === undefined) throw new Error('there is no scheme')
  return schemeRecord(record)
}

/** Saves the scheme under another name, as somebody who read it just now. */
async function rename(name: string, user = 'author'): Promise<SchemeRecord> {
  const { version } = await stands()
  const body = { document: asJson(salesScheme({ name })), cases: asJson(salesCases) }
  return saveDraft({ id, version, body }, doingBy(user, store))
}

describe('a scheme from draft to in force', () => {
  test('goes through every state, and each step is in the audit log', async () => {
    const made = await makeScheme(store)
    expect(made.fields).toMatchObject({ state: 'draft', authors: ['author'], department: 'sales' })
    expect(made.fields.checked).toMatchObject({
      errors: 0,
      passed: 1,
      failed: 0,
      isFull: false,
      hash: made.fields.hash,
    })
    const { hash } = made.fields
    expect((await submitScheme({ id, hash }, doingBy('author', store))).fields).toMatchObject({
      state: 'submitted',
      submitted: { by: 'author', hash },
      checked: { isFull: true },
    })
    await recordPreview({ scheme: id, hash, summary: {} }, doingBy('author', store))
    const approved = await approveScheme({ id, hash, comment: '好' }, doingBy('approver', store))
    expect(approved.fields).toMatchObject({ state: 'approved', approved: { by: 'approver', hash, comment: '好' } })
    const version = await publishScheme(
      id,
      { publicisedDays: 5, inForceFrom: '2026-03-07' },
      doingBy('publisher', store),
    )
    expect(version).toMatchObject({
      id: 'sales-monthly:1',
      fields: { number: 1, hash, authors: ['author'], approvedBy: 'approver', publicisedFrom: today },
    })
    expect((await stands()).fields).toMatchObject({ state: 'draft', authors: [], basedOn: 'sales-monthly:1' })
    const { records } = await store.list('audit', { scope: 'everything' })
    expect(records.map(({ fields }) => fields.action)).toEqual([
      'create-scheme',
      'submit-scheme',
      'record-preview',
      'approve-scheme',
      'publish-scheme',
    ])
  })

  test('is a draft again when its content changes, and keeps what it was where nothing changes', async () => {
    await approvedScheme(store)
    const same = await rename('业务部月度方案')
    expect(same.fields.state).toBe('approved')
    const changed = await rename('另一个名称')
    expect(changed.fields).toMatchObject({ state: 'draft', name: '另一个名称' })
    expect(changed.fields).not.toHaveProperty('approved')
    expect(changed.fields).not.toHaveProperty('submitted')
  })

  test('remembers everybody who wrote on it until it is published', async () => {
    await makeScheme(store)
    expect((await rename('甲', 'second')).fields.authors).toEqual(['author', 'second'])
    expect((await rename('乙', 'author')).fields.authors).toEqual(['author', 'second'])
  })

  test('is returned with the reason, and withdrawn without one', async () => {
    const { hash } = (await makeScheme(store)).fields
    await submitScheme({ id, hash }, doingBy('author', store))
    const returned = await returnScheme({ id, hash, comment: '权重不对' }, doingBy('approver', store))
    expect(returned.fields).toMatchObject({ state: 'draft', returned: { by: 'approver', comment: '权重不对' } })
    expect((await submitScheme({ id, hash }, doingBy('author', store))).fields).not.toHaveProperty('returned')
    expect((await withdrawScheme({ id }, doingBy('author', store))).fields.state).toBe('draft')
  })
})

describe('a draft with mistakes', () => {
  test('is saved with what is wrong beside it', async () => {
    const wrong = salesScheme({ indicators: salesScheme().indicators.map((each) => ({ ...each, weight: 95 })) })
    const made = await createScheme({ document: asJson(wrong) }, doingBy('author', store))
    expect(made.fields.checked.errors).toBe(1)
    expect(made.fields.checked.issues.map(({ code }) => code)).toContain('weights-not-hundred')
  })

  test.each([
    ['what is no scheme', { document: { id, name: 'x' } }, '/document'],
    ['a field that no scheme has', { document: { ...asJson(salesScheme()), approved: true } }, '/document/approved'],
    ['no department', { document: asJson(withoutDepartment()) }, '/document/department'],
    ['an unknown department', { document: asJson(salesScheme({ department: 'nowhere' })) }, '/document/department'],
    [
      'cases of another scheme',
      { document: asJson(salesScheme()), cases: { ...asJson(salesCases), scheme: 'other' } },
      '/cases/scheme',
    ],
    [
      'an id too long for its versions',
      { document: asJson(salesScheme({ id: `s${'x'.repeat(48)}` })) },
      '/document/id',
    ],
  ])('is refused where it is %s', async (_, body, path) => {
    const refusal = await refusalOf(createScheme(body, doingBy('author', store)))
    expect(refusal.status).toBe(400)
    expect(refusal.errors[0]?.path).toContain(path)
    expect((await store.list('schemes', { scope: 'everything' })).total).toBe(0)
  })

  function withoutDepartment() {
    const { department: _, ...document } = salesScheme()
    return document
  }
})

describe('a template', () => {
  test('becomes a scheme under a new id with its cases, blanks left open', async () => {
    const body = { template: 'c01-operations-monthly', id: 'ops', name: '运营', department: 'operations' }
    const { fields } = await createScheme(body, doingBy('author', store))
    expect(fields).toMatchObject({ name: '运营', department: 'operations', parameters: {}, document: { id: 'ops' } })
    expect(fields.cases?.scheme).toBe('ops')
    expect(fields.checked.issues.filter(({ code }) => code === 'parameter-unfilled')).toHaveLength(11)
  })

  test('of the library has cases that pass, whichever it is', async () => {
    for (const { id: template } of await templates()) {
      const body = { template, id: `t-${template}`, department: 'sales' }
      const { checked } = (await createScheme(body, doingBy('author', store))).fields
      expect([template, checked.failed, checked.passed > 0]).toEqual([template, 0, true])
    }
  })

  test.each([
    [{ template: 'a01-business-monthly', id: 'x', department: 'nowhere' }, '/department'],
    [{ template: 'a01-business-monthly', id: 'x', department: 'sales', cases: {} }, '/cases'],
    [{ document: asJson(salesScheme()), name: '别名' }, '/name'],
  ])('is refused with what does not go with it: %#', async (body, path) => {
    expect(await refusalOf(createScheme(body, doingBy('author', store)))).toMatchObject({
      status: 400,
      errors: [{ path }],
    })
  })

  test('that there is not is refused with those that there are', async () => {
    const refusal = await refusalOf(
      createScheme({ template: 'none', id: 'x', department: 'sales' }, doingBy('author', store)),
    )
    expect(refusal.errors[0]).toMatchObject({ path: '/template', code: 'no-such-template' })
    expect(refusal.errors[0]?.params.allowed).toContain('a01-business-monthly')
  })
})

describe('publication', () => {
  test('says everything that is missing at once', async () => {
    const document = salesScheme({
      parameters: [{ id: 'rate', name: '系数', unit: 'number' }],
      indicators: salesScheme().indicators.map((each) => ({ ...each, weight: 95 })),
    })
    await createScheme({ document: asJson(document) }, doingBy('author', store))
    const refusal = await refusalOf(publishScheme(id, publication, doingBy('publisher', store)))
    expect(refusal).toMatchObject({ status: 409, code: 'publication-refused' })
    expect(refusal.errors.map(({ code }) => code)).toEqual([
      'gate-not-approved',
      'gate-parameter',
      'gate-checks',
      'gate-no-cases',
      'gate-no-preview',
    ])
  })

  test.each([
    ['a case that fails', { cases: failing() }, ['gate-cases']],
    ['a preview of another content', { previewed: false }, ['gate-no-preview']],
  ])(
    'is refused with %s',
    async (_, { cases = salesCases, previewed = true }: { cases?: typeof salesCases; previewed?: boolean }, codes) => {
      const made = await createScheme(
        { document: asJson(salesScheme()), cases: asJson(cases) },
        doingBy('author', store),
      )
      const { hash } = made.fields
      await submitScheme({ id, hash }, doingBy('author', store))
      if (previewed) await recordPreview({ scheme: id, hash, summary: {} }, doingBy('author', store))
      await approveScheme({ id, hash }, doingBy('approver', store))
      const refusal = await refusalOf(publishScheme(id, publication, doingBy('publisher', store)))
      expect(refusal.errors.map(({ code }) => code)).toEqual(codes)
      expect((await store.list('versions', { scope: 'everything' })).total).toBe(0)
    },
  )

  function failing(): typeof salesCases {
    return {
      ...salesCases,
      cases: salesCases.cases.map((each) => ({ ...each, expect: [{ person: '007', total: 91 }] })),
    }
  }

  test.each([
    ['before it was publicised', { publicisedDays: 5, inForceFrom: '2026-03-06' }, '/inForceFrom'],
    [
      'from a day that is past',
      { publicisedFrom: '2026-03-01', publicisedDays: 5, inForceFrom: '2026-04-01' },
      '/publicisedFrom',
    ],
  ])('is refused where it is to hold %s', async (_, days, path) => {
    await approvedScheme(store)
    const refusal = await refusalOf(publishScheme(id, days, doingBy('publisher', store)))
    expect(refusal).toMatchObject({ status: 400, errors: [{ path }] })
  })

  test.each([
    [4, false],
    [5, true],
    [6, true],
  ])('asks for as many days of publicity as the scheme itself: %i of 5', async (publicisedDays, isEnough) => {
    await approvedScheme(store, await makeScheme(store, { process: { publiciseDays: 5 } }))
    const publishing = publishScheme(id, { publicisedDays, inForceFrom: '2026-05-01' }, doingBy('publisher', store))
    if (isEnough) expect((await publishing).fields.publicisedDays).toBe(publicisedDays)
    else expect(await refusalOf(publishing)).toMatchObject({ errors: [{ code: 'publicised-too-short' }] })
  })

  test('is refused for what has ended in the company meanwhile', async () => {
    await approvedScheme(store)
    const before = await store.get('departments', 'sales', 'everything')
    const fields = { ...before?.fields, ended: today }
    await store.apply({ name: 'end', changes: [{ do: 'replace', in: 'departments', id: 'sales', version: 1, fields }] })
    const refusal = await refusalOf(publishScheme(id, publication, doingBy('publisher', store)))
    expect(refusal.errors).toMatchObject([{ path: '/document/departments/0', code: 'has-ended' }])
  })

  test('does not happen twice for one approval', async () => {
    await publishedScheme(store)
    const refusal = await refusalOf(publishScheme(id, publication, doingBy('publisher', store)))
    expect(refusal.errors.map(({ code }) => code)).toEqual(['gate-not-approved'])
  })
})

describe('rolling back', () => {
  test('makes the old content the draft, to be approved and published under a new number', async () => {
    await publishedScheme(store)
    const changed = await rename('第二版')
    await approvedScheme(store, changed)
    await publishScheme(id, publication, doingBy('publisher', store))
    const { version } = await stands()
    const back = await rollBackScheme({ id, version, to: `${id}:1` }, doingBy('hr', store))
    expect(back.fields).toMatchObject({ state: 'draft', name: '业务部月度方案', authors: ['hr'], basedOn: `${id}:1` })
    expect((await refusalOf(publishScheme(id, publication, doingBy('hr', store)))).errors).toMatchObject([
      { code: 'gate-not-approved' },
    ])
    await approvedScheme(store, back)
    expect((await publishScheme(id, publication, doingBy('hr', store))).id).toBe(`${id}:3`)
  })

  test('to a version of another scheme, or to what the draft says, is refused', async () => {
    await publishedScheme(store)
    const { version } = await stands()
    expect(await refusalOf(rollBackScheme({ id, version, to: 'other:1' }, doingBy('hr', store)))).toMatchObject({
      status: 404,
    })
    expect(await refusalOf(rollBackScheme({ id, version, to: `${id}:1` }, doingBy('hr', store)))).toMatchObject({
      code: 'draft-is-version',
    })
  })
})

describe('somebody without reach', () => {
  const elsewhere = { field: 'department', is: 'operations' } as const

  test('finds no scheme, and makes none there', async () => {
    await makeScheme(store)
    const doing = doingBy('other', store, { scope: elsewhere })
    expect(await refusalOf(withdrawScheme({ id }, doing))).toMatchObject({ status: 404 })
    const body = { document: asJson(salesScheme({ id: 'another' })) }
    expect(await refusalOf(createScheme(body, doing))).toMatchObject({ status: 403, code: 'outside-reach' })
    expect((await refusalOf(createScheme(body, doing))) instanceof ApiError).toBe(true)
  })
})
