import type { Action } from '../access/policy.ts'
import type { Answer, Call, Route } from '../http/route.ts'
import type { StoredRecord } from '../store/store.ts'
import type { Doing } from '../uses/doing.ts'
import { approveScheme } from '../uses/schemes/approve-scheme.ts'
import { publishScheme } from '../uses/schemes/publish-scheme.ts'
import { returnScheme } from '../uses/schemes/return-scheme.ts'
import { rollBackScheme } from '../uses/schemes/roll-back-scheme.ts'
import { asJson, type SchemeRecord } from '../uses/schemes/scheme-record.ts'
import { submitScheme } from '../uses/schemes/submit-scheme.ts'
import { withdrawScheme } from '../uses/schemes/withdraw-scheme.ts'
import { optionalTextIn, textIn } from './call-parts.ts'
import { doingOf } from './doing-of.ts'
import { schemeSummary } from './scheme-view.ts'

const resource = 'schemes'

interface Step {
  readonly action: Action
  readonly body?: string
  readonly needsVersion?: boolean
  readonly summary: string
  readonly take: (call: Call, doing: Doing) => Promise<SchemeRecord>
}

const hashIn = ({ body, params: { id = '' } }: Call) => ({ id, hash: textIn(body, 'hash') })

const steps: readonly Step[] = [
  {
    ...{ action: 'submit', body: 'submission' },
    summary: 'Hands a draft to somebody else for approval.',
    take: (call, doing) => submitScheme(hashIn(call), doing),
  },
  {
    action: 'withdraw',
    summary: 'Takes a submission or an approval back.',
    take: ({ params: { id = '' } }, doing) => withdrawScheme({ id }, doing),
  },
  {
    ...{ action: 'approve', body: 'approval' },
    summary: 'Approves the content that was submitted; not for its authors.',
    take: (call, doing) => approveScheme({ ...hashIn(call), comment: optionalTextIn(call.body, 'comment') }, doing),
  },
  {
    ...{ action: 'return', body: 'return' },
    summary: 'Gives what was submitted back to its authors, with the reason.',
    take: (call, doing) => returnScheme({ ...hashIn(call), comment: textIn(call.body, 'comment') }, doing),
  },
  {
    ...{ action: 'rollback', body: 'rollback', needsVersion: true },
    summary:
      'Makes the content of an old version the draft again, to be approved and published anew under a new number.',
    take: ({ params: { id = '' }, version, body }, doing) =>
      rollBackScheme({ id, version, to: textIn(body, 'version'), comment: optionalTextIn(body, 'comment') }, doing),
  },
]

/** The steps in the life of a scheme. */
export const schemeLifeRoutes: readonly Route[] = [...steps.map(stepRoute), publishRoute()]

function stepRoute({ action, summary, take, ...rest }: Step): Route {
  return {
    ...{ method: 'post', path: `/schemes/:id/${action}`, answer: 'scheme', takesKey: true },
    ...{ access: { resource, action }, summary, ...rest },
    run: async (call, deps) => {
      const doing = await doingOf(call, { resource, action, answerOf: schemeAnswer }, deps)
      const { id, version, fields } = await take(call, doing)
      return schemeAnswer({ id, version, fields: asJson(fields) })
    },
  }
}

function publishRoute(): Route {
  const action = 'publish'
  return {
    ...{ method: 'post', path: '/schemes/:id/publish', body: 'publication', answer: 'version', takesKey: true },
    access: { resource, action },
    summary: 'Publishes the approved content as a new version; refused with everything that is still missing.',
    run: async (call, deps) => {
      const { body, params, today } = call
      const doing = await doingOf(call, { resource, action, answerOf: (record) => versionAnswer(record, today) }, deps)
      const publication = {
        publicisedFrom: optionalTextIn(body, 'publicisedFrom'),
        publicisedDays: Number(body.publicisedDays),
        inForceFrom: textIn(body, 'inForceFrom'),
      }
      return versionAnswer(await publishScheme(params.id ?? '', publication, doing), today)
    },
  }
}

function schemeAnswer(record: StoredRecord): Answer {
  return { body: schemeSummary(record), version: record.version }
}

/** A version just published: nothing later can have taken its place yet. */
function versionAnswer({ id, version, fields }: StoredRecord, today: string): Answer {
  const { document: _, parameters: __, cases: ___, ...rest } = fields
  const state = String(fields.inForceFrom) > today ? 'publicised' : 'in-force'
  return { status: 201, body: { id, version, ...rest, state }, version }
}
