import { describe, expect, test } from 'vitest'
import { findingsOf, noFindings, worstFirst } from '../../../../admin/scheme-editor/checks/issue-store.ts'
import { issue, type Issue } from '../../../../engine/index.ts'

const empty = issue('text-empty', 'error', '/document/name', {})
const few = issue('too-few', 'warning', '/document/metrics', { count: 0, least: 1 })
const found = (...issues: readonly Issue[]) => ({ issues, isFormWrong: false })

describe('findingsOf()', () => {
  test('groups issues by their pointer', () => {
    const { byPointer, isCurrent } = findingsOf(found(empty, few), noFindings)
    expect(isCurrent).toBe(true)
    expect([...byPointer]).toEqual([
      ['/document/name', [empty]],
      ['/document/metrics', [few]],
    ])
  })

  test('keeps what is found again, and takes over what is found otherwise', () => {
    const first = findingsOf(found(empty, few), noFindings)
    const other = issue('too-few', 'warning', '/document/metrics', { count: 1, least: 2 })
    const second = findingsOf(found(structuredClone(empty), other), first)
    expect(second.byPointer.get('/document/name')).toBe(first.byPointer.get('/document/name'))
    expect(second.byPointer.get('/document/metrics')).toEqual([other])
  })
})

describe('worstFirst()', () => {
  test('puts errors before warnings before notices, otherwise as they stand', () => {
    const notice = issue('text-empty', 'notice', '/a', {})
    const later = issue('text-empty', 'error', '/b', {})
    expect(worstFirst([notice, few, empty, later])).toEqual([empty, later, few, notice])
  })
})
