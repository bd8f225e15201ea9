import type { JsonObject } from '../store/json.ts'

/** As much of OpenAPI 3.1 as the document here uses. */
export interface OpenApi {
  readonly openapi: '3.1.0'
  readonly info: JsonObject
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, PathItem>>
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>
    readonly responses: JsonObject
    readonly securitySchemes: JsonObject
  }
}

export type Method = 'get' | 'post' | 'put' | 'delete'
export type PathItem = Readonly<Partial<Record<Method, Operation>>>

export interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly security: readonly JsonObject[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly description?: string; readonly required: boolean; readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly $ref: string } | Response>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description: string
  readonly schema: JsonObject
  readonly example?: string
}

interface Response {
  readonly description: string
  readonly headers?: JsonObject
  readonly content?: Content
}

export type Content = Readonly<Record<string, { readonly schema?: JsonObject }>>
