import { expect, test } from 'vitest'
import { type BuiltChunk, loadSizes } from '../../../admin/build/load-sizes.ts'

function chunk(fileName: string, more: Partial<BuiltChunk> = {}): BuiltChunk {
  const plain = { isEntry: false, isDynamicEntry: false, imports: [], bytes: 100, zippedBytes: 10 }
  return { ...plain, fileName, name: fileName, ...more }
}

test('loadSizes() counts what the first page loads, and for each later part only what is new', () => {
  const sizes = loadSizes([
    chunk('main', { isEntry: true, imports: ['shared'] }),
    chunk('shared', { imports: ['main'] }),
    chunk('charts', { isDynamicEntry: true, imports: ['shared', 'lines'] }),
    chunk('lines', { bytes: 500, zippedBytes: 50 }),
    chunk('editor', { isDynamicEntry: true, imports: ['main'], zippedBytes: 20 }),
    chunk('early', { isEntry: true, isDynamicEntry: true }),
  ])
  expect(sizes).toEqual([
    { name: 'first page', bytes: 300, zippedBytes: 30 },
    { name: 'charts', bytes: 600, zippedBytes: 60 },
    { name: 'editor', bytes: 100, zippedBytes: 20 },
  ])
})
