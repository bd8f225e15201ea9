import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ApiApp, apiApp } from '../../support/api-app.ts'
import { callApi } from '../../support/call-api.ts'
import { ownFolder } from '../../support/own-folder.ts'

let app: ApiApp
let folder: string
beforeEach(async () => {
  folder = path.join(ownFolder(), '.hidden', 'built')
  app = await apiApp({ consoleFolder: folder })
})
afterEach(() => app.close())

function build() {
  mkdirSync(path.join(folder, 'assets'), { recursive: true })
  writeFileSync(path.join(folder, 'index.html'), '<title>console</title>')
  writeFileSync(path.join(folder, 'icon.svg'), '<svg/>')
  writeFileSync(path.join(folder, 'assets/main-1.js'), 'start()')
  writeFileSync(path.join(folder, 'built-from'), 'hash')
}

const get = (url: string, accept = 'text/html,*/*;q=0.8') => callApi(app.origin, 'GET', url, { headers: { accept } })

describe('the console', () => {
  beforeEach(build)

  test.each(['/', '/schemes', '/departments/%E4%B8%9A%E5%8A%A1', '/set-up', '/employees?filter=%7B%7D', '/apiary'])(
    'is one page at %s, which browsers do not keep',
    async (url) => {
      const { status, text, headers } = await get(url)
      expect({ status, text }).toEqual({ status: 200, text: '<title>console</title>' })
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' })
    },
  )

  test('has scripts that are kept for good, since their names change with them', async () => {
    const { status, text, headers } = await get('/assets/main-1.js', '*/*')
    expect({ status, text }).toEqual({ status: 200, text: 'start()' })
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable' })
    expect(headers['content-type']).toMatch(/^text\/javascript/)
  })

  test('has an icon', async () => {
    expect(await get('/icon.svg', 'image/*')).toMatchObject({ status: 200, text: '<svg/>' })
  })

  test.each([
    ['a script of another build', '/assets/main-0.js', '*/*'],
    ['the same, opened as a page', '/assets/main-0.js', 'text/html'],
    ['a page for a program', '/schemes', 'application/json'],
    ['what is beside it in its folder', '/built-from', '*/*'],
    ['an address below the API', '/api/nowhere', 'text/html'],
    ['the API itself', '/api', 'text/html'],
  ])('has nothing for %s: 404', async (_, url, accept) => {
    const { status, json, headers } = await get(url, accept)
    expect({ status, code: json.code }).toEqual({ status: 404, code: 'address-unknown' })
    expect(headers['cache-control']).toBe('no-store')
  })

  test.each(['/assets/%2e%2e/built-from', '/assets/..%2fbuilt-from'])('has no way up by %s', async (url) => {
    const { status, text } = await get(url)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).not.toBe('hash')
  })

  test('may have workers and empty style elements of its own, and nothing else that the API may not', async () => {
    const policyAt = async (url: string) => String((await get(url)).headers['content-security-policy']).split(';')
    const [ofPage, ofApi] = [await policyAt('/schemes'), await policyAt('/api/health')]
    expect(ofPage.filter((each) => !ofApi.includes(each))).toEqual([
      "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
      "worker-src 'self'",
    ])
    expect(ofApi.filter((each) => !ofPage.includes(each))).toEqual(["style-src 'self'"])
  })

  test('is named in the log as itself, without what was asked for', async () => {
    await get('/employees/007')
    await expect.poll(() => app.lines.length).toBe(1)
    expect(app.lines[0]?.fields).toMatchObject({ route: 'console', status: 200 })
    expect(JSON.stringify(app.lines)).not.toContain('007')
  })
})

test('a console that was not built says in both languages how to build it, and is there as soon as it is', async () => {
  const { status, text, headers } = await get('/')
  expect(status).toBe(503)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(text).toMatch(/<p lang="zh-CN">.*npm run build.*<\/p>\n<p lang="en">.*npm run build.*<\/p>/)
  build()
  expect((await get('/')).status).toBe(200)
})

describe('a script that was zipped when it was built', () => {
  beforeEach(() => {
    build()
    writeFileSync(path.join(folder, 'assets/main-1.js.br'), 'by brotli')
    writeFileSync(path.join(folder, 'assets/main-1.js.gz'), 'by gzip')
    writeFileSync(path.join(folder, 'assets/small-1.css'), 'a{}')
  })

  const ask = (url: string, encoding?: string) =>
    callApi(app.origin, 'GET', url, {
      headers: { accept: '*/*', ...(encoding !== undefined && { 'accept-encoding': encoding }) },
    })

  test.each([
    ['gzip, deflate, br, zstd', 'br', 'by brotli'],
    ['gzip', 'gzip', 'by gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip', 'by gzip'],
    ['identity', undefined, 'start()'],
    ['zstd', undefined, 'start()'],
    [undefined, undefined, 'start()'],
  ])('goes out to whoever reads %s as %s', async (accepted, encoding, sent) => {
    const { status, text, headers } = await ask('/assets/main-1.js', accepted)
    expect({ status, text }).toEqual({ status: 200, text: sent })
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers['content-type']).toMatch(/^text\/javascript/)
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding' })
  })

  test('is sent as it is where that was too small to zip', async () => {
    const { text, headers } = await ask('/assets/small-1.css', 'br')
    expect(text).toBe('a{}')
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers['content-type']).toMatch(/^text\/css/)
  })

  test.each(['/assets/main-0.js', '/assets/..%2fbuilt-from', '/assets/%2e%2e/built-from'])(
    'is the only thing there: nothing at %s',
    async (url) => expect((await ask(url, 'br')).status).toBeGreaterThanOrEqual(400),
  )
})
