import path from 'node:path'
import { expect, test } from 'vitest'
import { collections } from '../../../server/collections.ts'
import { openLowdbStore } from '../../../server/store/lowdb/open-lowdb-store.ts'
import { callApi } from '../../support/call-api.ts'
import { ownFolder } from '../../support/own-folder.ts'
import { serverChild } from '../../support/server-child.ts'
import { setUpServer } from '../../support/set-up-server.ts'

/** Clients that write one record after the other. */
const clients = 20
/** The server is asked to stop once so many were acknowledged. */
const enough = 200

test('fault 40: a stop under load finishes within 10 s and loses nothing that was acknowledged', async () => {
  const folder = ownFolder()
  const child = serverChild({}, [], folder)
  const { origin, hr } = await setUpServer(child)
  const acknowledged: string[] = []
  const refused = new Set<number>()
  let stoppedMs = 0

  const write = async (client: number) => {
    for (let n = 0; ; n += 1) {
      const id = `post-${client}-${n}`
      const answer = await callApi(origin, 'POST', '/api/posts', { as: hr, body: { id, name: id } }).catch(
        () => undefined,
      )
      // Neither acknowledged nor refused: the connection was not taken any more.
      if (answer === undefined) return
      if (answer.status === 201) acknowledged.push(id)
      else refused.add(answer.status)
      if (acknowledged.length >= enough && stoppedMs === 0) {
        stoppedMs = performance.now()
        child.running.kill('SIGTERM')
      }
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => write(client)))
  expect(await child.ended).toBe(0)

  expect(performance.now() - stoppedMs).toBeLessThan(10_000)
  // What came in after the signal may be told to come again; nothing failed.
  expect([...refused].filter((status) => status !== 503)).toEqual([])
  expect(acknowledged.length).toBeGreaterThanOrEqual(enough)
  const { store } = await openLowdbStore({ folder: path.join(folder, 'data'), collections })
  const { records } = await store.list('posts', { scope: 'everything' })
  await store.close()
  const kept = new Set(records.map(({ id }) => id))
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
})
