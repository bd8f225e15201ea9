import { describe, expect, test } from 'vitest'
import {
  scoringKinds,
  startingScoring,
} from '../../../../../admin/scheme-editor/sections/indicators/scoring/starting-scoring.ts'

describe('startingScoring()', () => {
  test.each([
    ['steps', { kind: 'completion', actual: '[sales]', target: '[goal]' }, { kind: 'steps', of: '[sales]' }],
    ['completion', { kind: 'rank', of: '[sales]' }, { kind: 'completion', actual: '[sales]', target: '' }],
    ['formula', { kind: 'steps', of: '[sales]' }, { kind: 'formula', formula: '[sales]' }],
    ['steps', { kind: 'levels', of: 'attitude' }, { kind: 'steps', of: '' }],
    ['levels', { kind: 'steps', of: '[sales]' }, { kind: 'levels', of: '' }],
    ['ratings', { kind: 'steps', of: '[sales]' }, { kind: 'ratings', raters: [] }],
    ['steps', { kind: 'of another version', of: '[sales]' }, { kind: 'steps', of: '' }],
    ['steps', undefined, { kind: 'steps', of: '' }],
  ] as const)('%s after %j begins as %j', (kind, before, start) => {
    expect(startingScoring(kind, before)).toMatchObject(start)
  })

  test.each(scoringKinds)('%s begins with its kind', (kind) => {
    expect(startingScoring(kind, undefined).kind).toBe(kind)
  })
})
