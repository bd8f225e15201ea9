import { readdir, readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { callApi } from '../../support/call-api.ts'
import { ownFolder } from '../../support/own-folder.ts'
import { serverChild } from '../../support/server-child.ts'

const linesOf = (text: string) => text.trimEnd().split('\n')

describe('the server as a process', () => {
  test('says where it listens and how to set it up, and stops when it is asked to', async () => {
    const folder = ownFolder()
    const child = serverChild({}, [], folder)
    const [, origin = ''] = await child.said(/listening at (\S+)\n/)
    await child.said(/one-time link, within 24 hours: \S+\/set-up#\S+\n/)
    expect(child.stderr()).toContain(`There was no store in ${path.join(folder, 'data')}; a new one was made`)
    expect(await callApi(origin, 'GET', '/api/health')).toMatchObject({ status: 200 })
    child.running.kill('SIGTERM')
    expect(await child.ended).toBe(0)
    expect(linesOf(child.stderr()).at(-1)).toBe('Stopped; everything is saved')
  })

  test('logs JSON, one line each, without the link', async () => {
    const child = serverChild()
    const [, token = ''] = await child.said(/set-up#(\S+)\n/)
    child.running.kill('SIGINT')
    expect(await child.ended).toBe(0)
    const events = linesOf(child.stdout()).map((line) => JSON.parse(line).event)
    expect(events).toEqual(['started', 'stopping', 'stopped'])
    expect(child.stdout()).not.toContain(token)
  })

  test('opens the store again, and offers another link while there is no user', async () => {
    const folder = ownFolder()
    const links: string[] = []
    for (let start = 0; start < 2; start += 1) {
      const child = serverChild({ LANG: 'zh_CN.UTF-8' }, [], folder)
      links.push((await child.said(/set-up#(\S+)\n/))[1] ?? '')
      child.running.kill('SIGTERM')
      expect(await child.ended).toBe(0)
      expect(child.stderr().includes('中还没有数据，已新建')).toBe(start === 0)
    }
    expect(new Set(links).size).toBe(2)
  })

  test('ends at once on a second signal, although a request is not finished', async () => {
    const child = serverChild()
    const [, origin = ''] = await child.said(/listening at (\S+)\n/)
    const { port } = new URL(origin)
    // Its body never comes.
    const headers = { 'content-type': 'application/json', 'content-length': '100' }
    const hanging = request({ port, method: 'POST', path: '/api/session', headers })
    hanging.on('error', () => undefined).flushHeaders()
    await callApi(origin, 'GET', '/api/health')
    const again = setInterval(() => child.running.kill('SIGTERM'), 100)
    // 128 and the number of the signal; a clean stop after the grace would be 0.
    expect(await child.ended).toBe(143)
    clearInterval(again)
    expect(child.stderr()).toContain('Stopped at once')
  })

  test('tells of an error of its own where it was, and nothing of what it says', async () => {
    const fault = "process.on('SIGUSR2', () => { throw new TypeError(process.env.CANARY) })"
    const preload = `--import data:text/javascript,${encodeURIComponent(fault)}`
    const child = serverChild({ CANARY: 'paid 73182645.37', NODE_OPTIONS: preload })
    await child.said(/listening/)
    child.running.kill('SIGUSR2')
    expect(await child.ended).toBe(3)
    expect(child.stderr()).toMatch(/Please report this\nTypeError\n +at /)
    expect(child.stderr() + child.stdout()).not.toContain('73182645')
  })

  test.each([
    [['--help'], 0, /JIHENG_PORT {2,}3000/],
    [['--version'], 0, /^jiheng \d+\.\d+\.\d+\n$/],
  ])('answers %j without starting', async (args, code, printed) => {
    const child = serverChild({}, args)
    expect(await child.ended).toBe(code)
    expect(child.stdout()).toMatch(printed)
    expect(child.stderr()).toBe('')
  })
})

describe('the server does not start', () => {
  test('with wrong settings, all of which it names', async () => {
    const child = serverChild({ JIHENG_PORT: '99999', JIHENG_TIME_ZONE: 'Peking', JIHENG_PROT: '80' })
    expect(await child.ended).toBe(2)
    expect(linesOf(child.stderr())).toEqual([
      'There is no setting JIHENG_PROT; did you mean JIHENG_PORT? It is ignored',
      'JIHENG_PORT is "99999"; it must be a whole number from 0 to 65535',
      'JIHENG_TIME_ZONE is "Peking", which is no time zone; it must be a name such as Asia/Shanghai',
    ])
  })

  test('with an option that it does not know', async () => {
    const child = serverChild({ LANG: 'zh_CN.UTF-8' }, ['--port=80'])
    expect(await child.ended).toBe(2)
    expect(child.stderr()).toBe('没有选项 --port=80，用 npm start -- --help 查看写法\n')
  })

  test('where the port is taken', async () => {
    const first = serverChild()
    const [, port = ''] = await first.said(/listening at http:\/\/127\.0\.0\.1:(\d+)\n/)
    const second = serverChild({ JIHENG_PORT: port })
    expect(await second.ended).toBe(2)
    expect(linesOf(second.stderr())).toEqual([
      `Port ${port} of 127.0.0.1 is taken; stop what uses it, or name another one in JIHENG_PORT`,
    ])
  })

  test('where another process holds the folder, which it names', async () => {
    const folder = ownFolder()
    const first = serverChild({}, [], folder)
    await first.said(/listening/)
    const second = serverChild({}, [], folder)
    expect(await second.ended).toBe(2)
    expect(second.stderr()).toContain(`process ${first.running.pid}`)
    expect(second.stderr()).toContain('One server at a time uses a folder')
    expect(first.running.exitCode).toBeNull()
  })

  test('where the folder cannot be made', async () => {
    const folder = ownFolder()
    await writeFile(path.join(folder, 'file'), '')
    const child = serverChild({ JIHENG_DATA: 'file/data' }, [], folder)
    expect(await child.ended).toBe(2)
    expect(child.stderr()).toContain(`${path.join(folder, 'file', 'data')} cannot be read or written (ENOTDIR)`)
  })

  test('where the store is damaged, and says what can be done', async () => {
    const folder = ownFolder()
    const first = serverChild({}, [], folder)
    await first.said(/listening/)
    first.running.kill('SIGTERM')
    await first.ended
    const [newest = ''] = (await readdir(path.join(folder, 'data', 'snap'))).sort().slice(-1)
    const file = path.join(folder, 'data', 'snap', newest, 'links.json')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('set-up', 'sat-up'))
    const child = serverChild({}, [], folder)
    expect(await child.ended).toBe(1)
    expect(child.stderr()).toContain(`${file} is damaged`)
    expect(child.stderr()).toContain(`jiheng repair --data ${path.join(folder, 'data')}`)
    expect(child.stderr()).toContain('jiheng restore')
  })
})
