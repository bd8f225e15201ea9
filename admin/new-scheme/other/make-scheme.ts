import { HttpError } from 'react-admin'
import { callApi } from '../../providers/call-api.ts'
import { throughSignIn } from '../../providers/sign-in-gate.ts'

/** A scheme as the API keeps it. */
export interface Content {
  readonly document: Readonly<Record<string, unknown>>
  readonly parameters?: unknown
  readonly cases?: Readonly<Record<string, unknown>>
}

/** Whose a new scheme is, and what it is called. */
export interface Place {
  readonly department: string
  readonly name: string
}

/** The content of a scheme for another place, under another id; its cases come along. */
export function contentFor({ document, parameters, cases }: Content, { department, name }: Place, id: string): Content {
  return {
    document: { ...document, id, name: name.trim(), department },
    ...(parameters !== undefined && { parameters }),
    ...(cases !== undefined && { cases: { ...cases, scheme: id } }),
  }
}

/** A scheme that says nothing yet but what every one says. */
export function emptyContent(cycle: string): Content {
  return {
    document: {
      ...{ $schema: 'urn:jiheng:scheme:1', format: 1, cycle },
      money: { currency: 'CNY', scale: 2, rounding: 'half-up' },
      score: { scale: 2, rounding: 'half-up' },
      ...{ metrics: [], indicators: [] },
    },
  }
}

/** Ids as many as are tried until one is free. */
const mostTries = 50

/** Makes a scheme under the first of `stem`, `stem-2`, `stem-3` … that is free; gives its id. */
export async function makeScheme(content: Content, place: Place, stem: string): Promise<string> {
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem.slice(0, 44)}-${number}`
    try {
      const body = contentFor(content, place, id)
      await throughSignIn(() => callApi('/schemes', { method: 'POST', body }))
      return id
    } catch (error) {
      const isTaken = error instanceof HttpError && error.status === 409 && number < mostTries
      if (!isTaken) throw error
    }
  }
}
