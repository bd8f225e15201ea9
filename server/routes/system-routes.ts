import { BlockList, isIPv4 } from 'node:net'
import type { Deps } from '../deps.ts'
import { ApiError } from '../http/api-error.ts'
import type { Route } from '../http/route.ts'
import { docsPage, docsStyle } from '../openapi/docs-page.ts'
import { openApiDocument } from '../openapi/openapi-document.ts'
import type { JsonObject } from '../store/json.ts'

/** The routes with those that tell about the server itself, among them the description of all of them. */
export function withSystemRoutes(routes: readonly Route[]): readonly Route[] {
  const all: readonly Route[] = [...routes, ...watchRoutes, ...documentRoutes(() => all)]
  return all
}

const watchRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: '/health', access: 'anyone', answer: 'health' },
    summary: 'Says that the process runs.',
    run: async () => ({ body: { isAlive: true } }),
  },
  {
    ...{ method: 'get', path: '/ready', access: 'anyone', answer: 'readiness' },
    summary: 'Says whether calls are taken (503 where not), and how the store is.',
    run: async (_call, { store, isClosing }) => {
      const { state } = store.status()
      const isReady = state !== 'closed' && !isClosing()
      return { status: isReady ? 200 : 503, body: { isReady, store: state } }
    },
  },
  {
    ...{ method: 'get', path: '/telemetry', access: 'anyone', answerType: 'text/plain' },
    summary: 'Counters for Prometheus, for the addresses that may read them.',
    run: async ({ address }, deps) => {
      if (!mayWatch(address, deps)) throw new ApiError(404, 'address-unknown')
      const content = await deps.telemetry.text(deps.store.status(), deps.jobs.counts())
      return { text: { type: deps.telemetry.type, content } }
    },
  },
]

function documentRoutes(routes: () => readonly Route[]): readonly Route[] {
  const document = once(() => openApiDocument(routes()))
  const body = once(() => asJson(document()))
  return [
    {
      ...{ method: 'get', path: '/openapi.json', access: 'anyone' },
      summary: 'Describes the API as OpenAPI 3.1.',
      run: async () => ({ body: body() }),
    },
    {
      ...{ method: 'get', path: '/docs', access: 'anyone', answerType: 'text/html' },
      summary: 'Describes the API as a page.',
      run: async ({ language }) => page('text/html', docsPage(document(), language)),
    },
    {
      ...{ method: 'get', path: '/docs.css', access: 'anyone', answerType: 'text/css' },
      summary: 'What that page looks like.',
      run: async () => page('text/css', docsStyle),
    },
  ]
}

function page(type: string, content: string) {
  return { text: { type: `${type}; charset=utf-8`, content } }
}

function mayWatch(address: string, { settings }: Pick<Deps, 'settings'>): boolean {
  const allowed = new BlockList()
  for (const each of settings.telemetryFrom) {
    const [network = '', digits] = each.split('/')
    const family = familyOf(network)
    if (digits === undefined) allowed.addAddress(network, family)
    else allowed.addSubnet(network, Number(digits), family)
  }
  return allowed.check(address, familyOf(address))
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv4(address) ? 'ipv4' : 'ipv6'
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** An OpenAPI document is JSON all through. */
function asJson(document: object): JsonObject {
  return JSON.parse(JSON.stringify(document))
}
