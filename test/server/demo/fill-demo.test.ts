import { beforeAll, describe, expect, test } from 'vitest'
import { verifyLog } from '../../../server/audit/verify/verify-log.ts'
import { auditLog } from '../../../server/audit/audit-log.ts'
import { type DemoLogin, fillDemo } from '../../../server/demo/fill-demo.ts'
import type { Deps } from '../../../server/deps.ts'
import { problemsOf } from '../../../server/documents/validate-problems.ts'
import { createTelemetry } from '../../../server/http/telemetry.ts'
import { collections } from '../../../server/collections.ts'
import { memoryJobs } from '../../../server/jobs/memory-jobs.ts'
import { memoryStore } from '../../../server/store/memory-store.ts'
import type { StoredRecord } from '../../../server/store/store.ts'
import { checkDraft } from '../../../server/uses/schemes/check-draft.ts'
import { versionRecord } from '../../../server/uses/versions/version-record.ts'
import { versionState } from '../../../server/uses/versions/version-state.ts'
import { sameThread } from '../../support/same-thread.ts'

const store = memoryStore({ collections })
const clock = { now: () => '2026-03-10T02:00:00.000Z', monotonicMs: () => performance.now(), log: () => undefined }
const deps: Deps = {
  ...{ store, checkDraft, threads: sameThread(), jobs: memoryJobs(clock) },
  ...{ ...clock, telemetry: createTelemetry(), isClosing: () => false },
  settings: {
    ...{ origin: 'http://127.0.0.1:3000', trustedHops: 0, timeZone: 'Asia/Shanghai', sessionHours: 12, isDemo: true },
    telemetryFrom: [],
  },
}
let logins: readonly DemoLogin[] = []

beforeAll(async () => {
  logins = await fillDemo(deps)
}, 120_000)

const all = async (collection: string): Promise<readonly StoredRecord[]> =>
  (await store.list(collection, { scope: 'everything' })).records

describe('the sample company', () => {
  test('has departments in a tree, people, metrics and a year of facts', () => {
    expect(store.status().recordsByCollection).toMatchObject({ departments: 5, posts: 12, employees: 200, sessions: 0 })
    expect(store.status().recordsByCollection.facts).toBeGreaterThan(2_000)
  })

  test.each([
    ['departments', 'department'],
    ['posts', 'post'],
    ['employees', 'employee'],
    ['metrics', 'metric'],
    ['periods', 'period'],
    ['facts', 'fact'],
    ['ratings', 'rating'],
  ])('has %s as the API takes them', async (collection, schema) => {
    const place = { file: `api/${schema}.schema.json`, pointer: '' }
    const records = (await all(collection)).map(({ id, version, fields }) => ({ id, version, ...fields }))
    expect(records.length).toBeGreaterThan(0)
    expect(records.flatMap((record) => problemsOf(place, record, '', 10))).toEqual([])
  })

  test('has schemes in every state', async () => {
    const schemes = await all('schemes')
    const published = new Set((await all('versions')).map(({ fields }) => fields.scheme))
    const underWay = schemes.filter(({ id }) => !published.has(id)).map(({ fields }) => fields.state)
    expect(new Set(underWay)).toEqual(new Set(['draft', 'submitted', 'approved']))
    const flawed = schemes.find(({ id }) => id === 'three-part-pay')
    expect(flawed?.fields).toMatchObject({ state: 'draft', checked: { errors: 2 } })
    const versions = (await all('versions')).map(versionRecord)
    const states = versions.map((version) => [version.id, versionState(version, versions, '2026-03-10')])
    expect(Object.fromEntries(states)).toEqual({
      'business-monthly:1': 'retired',
      'business-monthly:2': 'in-force',
      'business-yearly:1': 'in-force',
      'business-yearly:2': 'publicised',
      'operations-monthly:1': 'in-force',
      'staff-monthly:1': 'in-force',
    })
  })

  test('has a draft that was given back with a comment, and one that would pay otherwise', async () => {
    const schemes = await all('schemes')
    const returned = schemes.filter(({ fields }) => fields.returned !== undefined)
    expect(returned.map(({ id, fields }) => [id, fields.state])).toEqual([['business-quarterly', 'draft']])
    const [reworked, version] = await Promise.all([
      store.get('schemes', 'operations-monthly', 'everything'),
      store.get('versions', 'operations-monthly:1', 'everything'),
    ])
    expect(reworked?.fields).toMatchObject({ state: 'draft', parameters: { 'good-coefficient': 1.3 } })
    expect(version?.fields).toMatchObject({ parameters: { 'good-coefficient': 1.2 } })
  })

  test('has a preview of people and amounts for everything that was published or is to be approved', async () => {
    const previews = new Map((await all('previews')).map(({ fields }) => [fields.hash, fields]))
    const underWay = (await all('schemes')).filter(({ fields }) => fields.state !== 'draft')
    for (const { id, fields } of [...underWay, ...(await all('versions'))]) {
      const { people } = Object(previews.get(fields.hash)?.summary)
      expect(people?.people, id).toBeGreaterThan(0)
    }
    // No period had been paid, nobody rated, when the first schemes were tried; those of today are complete.
    const { people } = Object(previews.get(underWay.find(({ id }) => id === 'everyone-yearly')?.fields.hash)?.summary)
    expect(people).toMatchObject({ incomplete: 0, invalid: 0 })
  })

  test('has paid a month to everybody, and keeps the next one for the review', async () => {
    const runs = (await all('runs')).map(({ id, fields }) => [id, fields.state])
    expect(Object.fromEntries(runs)).toEqual({
      '2026-01:business-monthly': 'locked',
      '2026-01:staff-monthly': 'locked',
      '2026-02:business-monthly': 'evaluated',
    })
    const [user] = (await all('users')).filter(({ fields }) => fields.login === 'employee')
    const own = (await all('results')).filter(({ fields }) => fields.employee === user?.fields.employeeId)
    expect(own.map(({ fields }) => [fields.run, fields.status])).toContainEqual([
      '2026-01:business-monthly',
      'complete',
    ])
  })

  test('has one login for each role, with one password that nobody guesses', () => {
    expect(logins.map(({ login }) => login)).toEqual([
      'admin',
      'hr',
      'editor',
      'approver',
      'manager',
      'employee',
      'auditor',
    ])
    expect(new Set(logins.map(({ password }) => password)).size).toBe(1)
    expect(logins[0]?.password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  })

  test('was made by uses: every record has its entry in an audit log that is whole', async () => {
    const entries = await all(auditLog.name)
    const told = new Set(entries.map(({ fields }) => `${fields.resource} ${fields.resourceId}`))
    const made = ['departments', 'posts', 'employees', 'metrics', 'periods', 'facts', 'ratings', 'schemes', 'users']
    for (const collection of made) {
      const silent = (await all(collection)).filter(({ id }) => !told.has(`${collection} ${id}`))
      expect(silent.map(({ id }) => `${collection} ${id}`)).toEqual([])
    }
    expect(
      verifyLog(
        auditLog.name,
        entries.map(({ id, fields, hash }) => ({ id, fields, hash: hash ?? '' })),
      ),
    ).toEqual([])
  })
})
