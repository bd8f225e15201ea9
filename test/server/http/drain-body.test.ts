import { once } from 'node:events'
import { connect } from 'node:net'
import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Request, Response } from 'express'
import { describe, expect, test } from 'vitest'
import { drainBody } from '../../../server/http/drain-body.ts'
import { apiApp } from '../../support/api-app.ts'

function refused() {
  const request = Object.assign(new PassThrough(), { headers: { 'content-length': '10' }, complete: false })
  const answered: unknown[] = []
  const done = drainBody('refusal', request as unknown as Request, {} as Response, (error) => answered.push(error))
  return { request, answered, done }
}

describe('the refusal of somebody who is still sending', () => {
  test('waits for the rest of the body', async () => {
    const { request, answered, done } = refused()
    request.write('12345')
    await setImmediate()
    expect(answered).toEqual([])
    request.end('67890')
    await done
    expect(answered).toEqual(['refusal'])
  })

  test('does not wait for somebody who has gone away', async () => {
    const { request, answered, done } = refused()
    request.destroy(new Error('gone away'))
    await done
    expect(answered).toEqual(['refusal'])
  })

  test('does not wait for more than 20 MB', async () => {
    const { request, answered, done } = refused()
    for (let megabyte = 0; megabyte <= 20; megabyte += 1) request.write(Buffer.alloc(1_000_000))
    await done
    expect(answered).toEqual(['refusal'])
  })

  test('comes once the body is there, through the whole application', async () => {
    const app = await apiApp()
    const socket = connect(Number(new URL(app.origin).port), '127.0.0.1')
    let text = ''
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
    const head = `POST /api/employees HTTP/1.1\r\nHost: x\r\nOrigin: ${app.origin}\r\nContent-Type: application/json\r\n`
    socket.write(`${head}Content-Length: 10\r\nConnection: close\r\n\r\n12345`)
    // Two other calls come and go meanwhile.
    for (const _ of [1, 2]) expect((await app.call('GET', '/health')).status).toBe(200)
    expect(text).toBe('')
    socket.write('67890')
    await once(socket, 'end')
    expect(text).toContain('HTTP/1.1 401')
    await app.close()
  })
})
