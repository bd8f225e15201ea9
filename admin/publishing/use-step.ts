import { useRef, useState } from 'react'
import { HttpError, useNotify, useTranslate } from 'react-admin'
import { callApi, type Sending } from '../providers/call-api.ts'
import { newKey } from '../providers/new-key.ts'
import { throughSignIn } from '../providers/sign-in-gate.ts'

/** Refusals because the scheme is no longer as it was when it was looked at. */
const movedOn: ReadonlySet<string> = new Set([
  'draft-changed',
  'scheme-moved-on',
  'scheme-in-other-state',
  'stale-record',
])

export interface StepTaken {
  readonly path: string
  readonly sending: Omit<Sending, 'key'>
  /** Key of the message that says it is done. */
  readonly done: string
}

export interface Taking {
  /** Takes a step once, however often it is asked for meanwhile. Gives whether it was done. */
  readonly take: (step: StepTaken) => Promise<boolean>
  readonly isBusy: boolean
  /** Why the last one was not done. */
  readonly refusal: string | undefined
  /** Sentences at fields of what was sent, by the field. */
  readonly atFields: Readonly<Record<string, string>>
}

/** Takes steps in the life of a scheme; whatever comes of it, all of it is read anew. */
export function useStep(readAnew: () => Promise<void>): Taking {
  const translate = useTranslate()
  const notify = useNotify()
  // Not a state: two clicks may come before anything is drawn.
  const going = useRef(false)
  const [isBusy, setIsBusy] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const take = async ({ path, sending, done }: StepTaken) => {
    if (going.current) return false
    going.current = true
    setIsBusy(true)
    setRefused(undefined)
    // A call whose answer was lost and that is made again is done once.
    const key = newKey()
    try {
      await throughSignIn(() => callApi(path, { method: 'POST', ...sending, key }))
      notify(done, { type: 'success' })
      return true
    } catch (error) {
      setRefused(refusedBy(error))
      return false
    } finally {
      going.current = false
      await readAnew().catch(() => undefined)
      setIsBusy(false)
    }
  }
  const { said, atFields = {} } = refused ?? {}
  return { take, isBusy, refusal: said && translate(said, { _: said }), atFields }
}

interface Refused {
  readonly said: string
  readonly atFields?: Readonly<Record<string, string>>
}

function refusedBy(error: unknown): Refused {
  if (!(error instanceof HttpError)) return { said: String(error) }
  const { code, errors }: { code?: unknown; errors?: unknown } = Object(error.body)
  if (error.status === 412 || (typeof code === 'string' && movedOn.has(code)))
    return { said: 'publishing.page.moved_on' }
  const fields = Object.entries(Object(errors)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return { said: error.message, atFields: Object.fromEntries(fields) }
}
