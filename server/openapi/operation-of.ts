import type { Access, Route } from '../http/route.ts'
import type { JsonObject } from '../store/json.ts'
import type { Content, Operation } from './openapi-types.ts'
import { operationParameters } from './operation-parameters.ts'
import { componentPointer } from './schema-components.ts'

/** A route as an operation of the OpenAPI document. */
export function operationOf(route: Route): Operation {
  const { method, path, summary, access } = route
  const words = path.split('/').filter((word) => word !== '')
  return {
    operationId: [method, ...words.map((word) => word.replaceAll(/\W/g, '-').replace(/^-/, 'by-'))].join('-'),
    tags: [words[0] ?? ''],
    summary,
    security: access === 'anyone' ? [] : [{ session: [...rightsOf(access)] }],
    parameters: operationParameters(route),
    ...requestOf(route),
    responses: { '2XX': goodAnswer(route), default: { $ref: '#/components/responses/Refusal' } },
  }
}

/** What somebody has to be allowed: `employees:read`. OpenAPI 3.1 takes such words for schemes other than OAuth too. */
function rightsOf(access: Exclude<Access, 'anyone'>): readonly string[] {
  return access === 'signed-in' ? [] : [`${access.resource}:${access.action}`]
}

function requestOf({ body, upload }: Route): Pick<Operation, 'requestBody'> {
  if (body !== undefined) return { requestBody: { required: true, content: json(schemaOf(body)) } }
  if (upload === undefined) return {}
  const description = `A file of at most ${upload.limit} bytes`
  return {
    requestBody: { description, required: upload.isOptional !== true, content: { 'application/octet-stream': {} } },
  }
}

function goodAnswer({ list, answer, answerType }: Route): Operation['responses'][string] {
  if (answerType !== undefined) {
    return { description: 'Done', content: Object.fromEntries([answerType].flat().map((type) => [type, {}])) }
  }
  const one = answer === undefined ? {} : schemaOf(answer)
  if (list === undefined) return { description: 'Done', content: json(one) }
  const header = { description: 'departments 0-24/319', schema: { type: 'string' } }
  return {
    description: 'A part of the list',
    headers: { 'Content-Range': header },
    content: json({ type: 'array', items: one }),
  }
}

function json(schema: JsonObject): Content {
  return { 'application/json': { schema } }
}

function schemaOf(name: string): JsonObject {
  return { $ref: componentPointer(name) }
}
