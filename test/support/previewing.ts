import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import previewSchema from '../../schemas/api/preview.schema.json' with { type: 'json' }
import type { RawFactValues, RawScheme } from '../../engine/index.ts'
import type { Change } from '../../server/store/store.ts'
import { salesCases, salesScheme } from './company.ts'
import { type Caller, type CompanyApp, companyApp } from './company-app.ts'
import type { ApiAppOptions } from './api-app.ts'
import type { Answered } from './call-api.ts'

/** Somebody of the sales department with facts of 2026-02. */
export interface Previewed {
  readonly id: string
  readonly post?: string
  readonly hired?: string
  readonly facts?: RawFactValues
}

/** An application whose sales department has people with facts, and a draft `sales-monthly` of theirs. */
export interface PreviewApp extends CompanyApp {
  /** Saves the draft, which is made first; gives its fingerprint. */
  draft(document: RawScheme): Promise<string>
  /** Begins a preview and waits for its end: what the job says. */
  preview(who: Caller, body?: object, address?: string): Promise<Answered>
  read(who: Caller, id: string): Promise<Answered>
}

/** Whether an answer is what its schema says. */
const isPreview = new Ajv2020({ strict: false }).compile(previewSchema)

/** 90 % of the target, at a base of 1,000: a total of 90 and 900.00. */
export const ninety: RawFactValues = { sales: 90, target: 100, base: 1000 }

export async function previewApp(people: readonly Previewed[], options: ApiAppOptions = {}): Promise<PreviewApp> {
  const app = await companyApp(options)
  const { records } = await app.deps.store.list('employees', {
    scope: 'everything',
    filter: { field: 'id', is: '007' },
  })
  const gone = records.map((record): Change => ({ do: 'remove', in: 'employees', id: record.id, version: 1 }))
  await app.deps.store.apply({ name: 'hire', changes: [...gone, ...people.flatMap(employed)] })
  const draft = async (document: RawScheme) => {
    const [as, body] = [app.as.editor, { document, cases: salesCases }]
    const { status, json } = await app.call('GET', `/schemes/${document.id}`, { as })
    const saved =
      status === 404
        ? await app.call('POST', '/schemes', { as, body })
        : await app.call('PUT', `/schemes/${document.id}`, { as, body, headers: { 'if-match': `"${json.version}"` } })
    expect([200, 201], saved.text).toContain(saved.status)
    return saved.json.hash
  }
  const preview = async (who: Caller, body: object = {}, address = '/schemes/sales-monthly') => {
    const as = app.as[who]
    const begun = await app.call('POST', `${address}/preview`, { as, body: { period: '2026-02', ...body } })
    if (begun.status !== 202) return begun
    await app.call('GET', `/jobs/${begun.json.id}/events`, { as })
    return app.call('GET', `/jobs/${begun.json.id}`, { as })
  }
  const read = async (who: Caller, id: string) => {
    const answered = await app.call('GET', `/previews/${id}`, { as: app.as[who] })
    if (answered.status === 200) expect(isPreview(answered.json), JSON.stringify(isPreview.errors)).toBe(true)
    return answered
  }
  return { ...app, draft, preview, read }
}

function employed({ id, post = 'sales-rep', hired = '2024-01-01', facts = ninety }: Previewed): readonly Change[] {
  const department = 'sales'
  const fields = {
    name: `名${id}`,
    department,
    post,
    hired,
    payBase: '8000',
    history: [{ from: hired, department, post }],
  }
  return [
    { do: 'create', in: 'employees', id, fields },
    {
      ...{ do: 'create', in: 'facts', id: `2026-02:${id}` },
      fields: { period: '2026-02', employee: id, department, facts },
    },
  ]
}

/** So many people of one post, their ids beginning with it. */
export function several(count: number, post = 'sales-rep', facts: RawFactValues = ninety): readonly Previewed[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${post}-${index + 1}`, post, facts }))
}

/** The scheme of these tests, paying `formula`. */
export function paying(formula: string, more: Partial<RawScheme> = {}): RawScheme {
  return salesScheme({ pay: { components: [{ kind: 'formula', id: 'bonus', name: '绩效工资', formula }] }, ...more })
}
