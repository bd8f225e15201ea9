import program from '../../package.json' with { type: 'json' }
import type { Route } from '../http/route.ts'
import type { OpenApi, PathItem } from './openapi-types.ts'
import { operationOf } from './operation-of.ts'
import { componentPointer, schemaComponents } from './schema-components.ts'

/** What the API offers, as OpenAPI 3.1: made of the routes themselves and of the schemas that their bodies are checked against. */
export function openApiDocument(routes: readonly Route[]): OpenApi {
  const named = routes.flatMap(({ body = [], answer = [] }) => [body, answer].flat())
  return {
    openapi: '3.1.0',
    info: {
      title: 'Jiheng',
      version: program.version,
      summary: program.description,
      license: { name: program.license },
    },
    servers: [{ url: '/api' }],
    paths: pathsOf(routes),
    components: {
      schemas: schemaComponents(['error', ...named]),
      responses: {
        Refusal: {
          description: 'Refused, with the reason in Chinese or, where Accept-Language asks for it, in English',
          content: { 'application/json': { schema: { $ref: componentPointer('error') } } },
        },
      },
      securitySchemes: {
        session: {
          ...{ type: 'apiKey', in: 'cookie', name: 'jiheng-session' },
          description: 'Set by signing in; over https its name begins with __Host-',
        },
      },
    },
  }
}

/** `/departments/:id` is `/departments/{id}` there. */
function pathsOf(routes: readonly Route[]): Readonly<Record<string, PathItem>> {
  const byPath = Map.groupBy(routes, ({ path }) => path.replaceAll(/:(\w+)/g, '{$1}'))
  const items = [...byPath].map(([path, alike]) => [
    path,
    Object.fromEntries(alike.map((route) => [route.method, operationOf(route)])),
  ])
  return Object.fromEntries(items)
}
