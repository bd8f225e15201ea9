import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildNames } from '../../engine/compile/build-names.ts'
import { functionKinds } from '../../engine/formula/functions/function-kinds.ts'
import { quotientScale } from '../../engine/kernel/divide.ts'
import { stages } from '../../engine/model/stage.ts'
import { scheme } from '../support/schemes.ts'

const page = readFileSync(new URL('../../docs/scheme-format.md', import.meta.url), 'utf8')

describe('the page on the document format', () => {
  test('names every built-in name', () => {
    const own = new Set(scheme().metrics.map((metric) => metric.id))
    const ids = buildNames(scheme(), () => {}).all.flatMap(({ id }) => (own.has(id) ? [] : [id.replace(/:.*/, ':<')]))
    expect(ids.length).toBeGreaterThan(15)
    expect(ids.filter((id) => !page.includes(`\`${id}`))).toEqual([])
  })

  test('names every function in both languages', () => {
    const functions = Object.values(functionKinds).map(({ zh, en }) => `${zh} \`${en}\``)
    expect(functions.filter((each) => !page.replaceAll('\n', ' ').includes(each))).toEqual([])
  })

  test('has the decimals of a division and the order of the stages right', () => {
    expect(page).toContain(`a division is rounded half-up at ${quotientScale} decimals`)
    expect(page.replaceAll('\n', ' ')).toContain(stages.join(', '))
  })
})
