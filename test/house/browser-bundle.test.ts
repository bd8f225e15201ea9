import { builtinModules } from 'node:module'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { scheme } from '../support/schemes.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** The engine as one script for a browser, and every module that went into it. */
async function bundleEngine(): Promise<{ code: string; modules: readonly string[]; imports: readonly string[] }> {
  const output = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry: 'engine/index.ts', formats: ['iife'], name: 'jiheng' } },
  })
  const [bundle] = [output].flat()
  if (bundle === undefined || !('output' in bundle)) throw new Error('nothing was bundled')
  const [chunk] = bundle.output
  return { code: chunk.code, modules: Object.keys(chunk.modules), imports: [...chunk.imports, ...chunk.dynamicImports] }
}

test('the engine bundles for the browser without any Node import, and runs there', async () => {
  const { code, modules, imports } = await bundleEngine()
  expect(imports).toEqual([])
  const isNode = (module: string) => module.includes('__vite-browser-external') || module.startsWith('node:')
  expect(modules.filter(isNode)).toEqual([])
  expect(modules.filter((module) => builtinModules.includes(module))).toEqual([])
  expect(modules.some((module) => module.endsWith('engine/evaluate.ts'))).toBe(true)

  const script = `${code}; JSON.stringify(jiheng.check(${JSON.stringify(scheme({}))}))`
  // A world with nothing but the language and timers: no process, no require, no document.
  expect(JSON.parse(String(runInNewContext(script, { setTimeout })))).toEqual([])
})
