import { describe, expect, test } from 'vitest'
import { type Audited, auditEntry, longestReason } from '../../../server/audit/audit-entry.ts'
import { auditLog } from '../../../server/audit/audit-log.ts'
import { masked } from '../../../server/audit/mask.ts'

const at = '2026-03-01T02:00:00.000Z'
const who = { kind: 'user', id: 'u7', role: 'hr' } as const
const told: Audited = { who, at, action: 'change-account', resource: 'accounts', resourceId: 'u9' }

function fieldsOf(audited: Audited) {
  const change = auditEntry(audited)
  return change.do === 'append' ? change.fields : undefined
}

describe('auditEntry()', () => {
  test('appends who did what when, with only what changed', () => {
    const change = {
      before: { role: 'editor', name: '李雷', password: 'old' },
      after: { role: 'approver', name: '李雷', password: 'new' },
      sensitive: [],
    }
    expect(auditEntry({ ...told, change, reason: '转岗', address: '192.0.2.7' })).toEqual({
      do: 'append',
      in: 'audit',
      fields: {
        ...{ at, who, action: 'change-account', resource: 'accounts', resourceId: 'u9' },
        changed: ['/password', '/role'],
        before: { role: 'editor', password: masked },
        after: { role: 'approver', password: masked },
        ...{ reason: '转岗', address: '192.0.2.7', outcome: 'done' },
      },
    })
  })

  test('has no field without a value, so that it is the same after JSON', () => {
    const fields = fieldsOf({ who: { kind: 'system' }, at, action: 'close-period', resource: 'periods' })
    expect(fields).toStrictEqual({
      ...{ at, who: { kind: 'system' }, action: 'close-period', resource: 'periods', outcome: 'done' },
    })
  })

  test('says that an action was refused, and why', () => {
    expect(fieldsOf({ ...told, refusal: 'not-permitted' })).toMatchObject({
      outcome: 'refused',
      refusal: 'not-permitted',
    })
  })

  test('tells a reading of pay by what was asked for and how many it showed', () => {
    const reading = { query: { department: 'sales' }, count: 12 }
    expect(fieldsOf({ ...told, action: 'read-payouts', resource: 'payouts', reading })).toMatchObject({
      ...{ action: 'read-payouts', reading, outcome: 'done' },
    })
  })

  test.each([
    [longestReason - 1, longestReason - 1],
    [longestReason, longestReason],
    [longestReason + 1, longestReason],
  ])('keeps of a reason of %i characters %i', (given, kept) => {
    expect(fieldsOf({ ...told, reason: 'x'.repeat(given) })?.reason).toHaveLength(kept)
  })

  test.each(['2026-03-01', '2026-03-01T02:00:00', '2026-03-01T10:00:00+08:00', 'now', ''])(
    'stops the program where %j is given as the instant',
    (wrong) => expect(() => auditEntry({ ...told, at: wrong })).toThrow('is no instant'),
  )

  test.each(['publish', 'Publish-scheme', 'publish scheme', '', '发布-方案'])(
    'stops the program where %j is given as the action',
    (action) => expect(() => auditEntry({ ...told, action })).toThrow('no verb and noun'),
  )
})

test('the audit log is a chained log', () => {
  expect(auditLog).toMatchObject({ name: 'audit', kind: 'log', isChained: true })
})
