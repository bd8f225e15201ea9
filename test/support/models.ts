import type { Effects } from '../../server/store/effects.ts'
import { Model } from '../../server/store/model.ts'
import type { Applied, Change, Command } from '../../server/store/store.ts'
import { contractCollections } from './store-contract/opening.ts'

/** Noon of the day on which tests of the store play. */
export const noon = '2026-03-01T12:00:00.000Z'

export function emptyModel(): Model {
  return new Model(contractCollections)
}

/** Applies one command on its own. */
export function applyTo(model: Model, command: Command, at: string = noon): Applied {
  const { effects, applied } = model.begin().prepare(command, at)
  if (effects !== undefined) model.commit(effects)
  return applied
}

/** A new model after one command with these changes. */
export function modelOf(...changes: readonly Change[]): Model {
  const model = emptyModel()
  applyTo(model, { name: 'set-up', changes })
  return model
}

/** As they come back from a journal. */
export function throughJson(effects: Effects): Effects {
  return JSON.parse(JSON.stringify(effects))
}

/** Another model with what a snapshot of this one would hold. */
export function reloaded(model: Model): Model {
  const other = emptyModel()
  for (const name of model.names) other.load(name, JSON.parse(JSON.stringify([...model.records(name)])))
  other.resumeAt(model.seq)
  return other
}

/** Everything by which two models could be told apart. */
export function stateOf(model: Model): unknown {
  const kept = model.names.map((name) => [name, [...model.records(name)]])
  return { kept, seq: model.seq, bytes: model.bytes(), counts: model.counts(), heads: model.heads() }
}
