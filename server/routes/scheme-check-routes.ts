import type { Route } from '../http/route.ts'
import { found } from '../uses/records/found.ts'
import { checkFully } from '../uses/schemes/check-fully.ts'
import { lifeOf } from '../uses/schemes/life-of.ts'
import { gateOf } from '../uses/schemes/gate-of.ts'
import { asJson, schemeRecord } from '../uses/schemes/scheme-record.ts'
import { doingOf } from './doing-of.ts'
import { findingView } from './finding-view.ts'
import { checkedView } from './scheme-view.ts'

const resource = 'schemes'

/** What is said about a draft before others decide about it. */
export const schemeCheckRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: '/schemes/:id/check', answer: 'draft-check', access: { resource, action: 'read' } },
    summary: 'Checks a draft in full: cliffs and falling pay too, and its cases by both evaluators.',
    run: async (call, deps) => {
      const { id = '' } = call.params
      const doing = await doingOf(call, { resource, action: 'read' }, deps)
      const scheme = schemeRecord(await found(resource, id, doing))
      const checked = await checkFully(scheme, doing)
      return { body: { id, ...checkedView(checked, call.language) }, version: scheme.version }
    },
  },
  {
    ...{ method: 'get', path: '/schemes/:id/gate', answer: 'gate', access: { resource, action: 'read' } },
    summary: 'Says what publication of a draft still needs.',
    run: async (call, deps) => {
      const doing = await doingOf(call, { resource, action: 'read' }, deps)
      const scheme = schemeRecord(await found(resource, call.params.id ?? '', doing))
      const { id, version, fields } = scheme
      const missing = await gateOf(scheme, await checkFully(scheme, doing), doing)
      const said = missing.map((each) => findingView(each, call.language))
      return { body: { id, version, hash: fields.hash, isOpen: said.length === 0, missing: said }, version }
    },
  },
  {
    ...{ method: 'get', path: '/schemes/:id/life', answer: 'scheme-life', access: { resource, action: 'read' } },
    summary: 'Tells who took which step in the life of a scheme when, with what they said to it.',
    run: async (call, deps) => {
      const { id = '' } = call.params
      const { events, people } = await lifeOf(id, await doingOf(call, { resource, action: 'read' }, deps))
      return { body: { id, events: events.map(asJson), people } }
    },
  },
]
