import { sentence } from '../messages/messages.ts'
import type { NotAllowed } from '../environment/not-allowed.ts'
import type { StartCode, StartParams } from '../messages/start-codes.ts'
import type { Surroundings } from './surroundings.ts'

type Listener = Pick<Surroundings, 'said' | 'language'>

/** Says a sentence to the person at the terminal, on a line of its own. */
export function say<C extends StartCode>({ said, language }: Listener, code: C, params: StartParams<C>): void {
  said(`${sentence(code, params, language)}\n`)
}

/** Says what is wrong with a setting, or means nothing. */
export function saySetting({ said, language }: Listener, { code, params }: NotAllowed): void {
  said(`${sentence(code, params, language)}\n`)
}
