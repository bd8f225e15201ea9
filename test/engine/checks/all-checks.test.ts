import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allChecks } from '../../../engine/checks/all-checks.ts'
import { found } from '../../support/checking.ts'
import { scheme } from '../../support/schemes.ts'

const files = allChecks.map((check) => check.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))

describe('allChecks', () => {
  test.each(files)('%s has a file and a test of its own', (file) => {
    expect(existsSync(new URL(`../../../engine/checks/${file}.ts`, import.meta.url))).toBe(true)
    expect(existsSync(new URL(`./${file}.test.ts`, import.meta.url))).toBe(true)
  })

  test('each stands in the list once, and nobody changes it', () => {
    expect(new Set(files).size).toBe(files.length)
    expect(Object.isFrozen(allChecks)).toBe(true)
  })

  test('find nothing in the smallest scheme', () => {
    expect(found(scheme())).toEqual([])
  })
})
