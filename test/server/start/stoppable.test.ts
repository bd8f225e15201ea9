import { Agent, createServer, request, type ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { listen } from '../../../server/start/listen.ts'
import { stoppable } from '../../../server/start/stoppable.ts'

/** A server that answers when it is told to, and a client with connections that it keeps. */
async function held() {
  const waiting: ServerResponse[] = []
  let came: () => void = () => undefined
  const server = createServer((_, response) => {
    waiting.push(response)
    came()
  })
  const stop = stoppable(server)
  const port = await listen(server, '127.0.0.1', 0)
  const agent = new Agent({ keepAlive: true })
  const ask = () =>
    new Promise<string>((resolve, reject) => {
      const call = request({ port, agent, host: '127.0.0.1' }, (response) => {
        response.setEncoding('utf8')
        response.once('data', resolve)
      })
      call.on('error', reject).end()
    })
  const arrival = () => new Promise<void>((resolve) => (came = resolve))
  return { stop, waiting, ask, arrival, agent, port }
}

describe('a stopping server', () => {
  test('finishes what came in, takes nothing new and lets go of kept connections', async () => {
    const { stop, waiting, ask, arrival, agent } = await held()
    const come = arrival()
    const answer = ask()
    await come
    const stopped = stop(60_000)
    await expect(ask()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    waiting[0]?.end('done')
    expect(await answer).toBe('done')
    // Within the time of the test and not that of the grace: the kept connection does not hold it.
    await stopped
    agent.destroy()
  })

  test('breaks off what takes longer than its grace', async () => {
    const { stop, ask, arrival, agent } = await held()
    const come = arrival()
    const answer = ask().catch((error: NodeJS.ErrnoException) => error.code)
    await come
    await stop(1)
    expect(await answer).toBe('ECONNRESET')
    agent.destroy()
  })
})

describe('listening', () => {
  test('says why it is not possible', async () => {
    const { port, stop } = await held()
    await expect(listen(createServer(), '127.0.0.1', port)).rejects.toMatchObject({
      code: 'port-taken',
      params: { host: '127.0.0.1', port },
    })
    // An address set aside for documents (RFC 5737): no machine has it.
    await expect(listen(createServer(), '192.0.2.1', 0)).rejects.toMatchObject({ code: 'host-not-here' })
    await stop(1)
  })
})
