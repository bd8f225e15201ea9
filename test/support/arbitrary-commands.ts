import fc from 'fast-check'
import type { Change, Command } from '../../server/store/store.ts'
import { arbitraryFields } from './arbitrary-query.ts'

const id = fc.constantFrom('a', 'b')
const version = fc.integer({ min: 1, max: 3 })
const fields = fc
  .tuple(arbitraryFields, fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }))
  .map(([rest, email]) => ({ ...rest, email }))
const on = { in: fc.constant('people'), id }

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ do: fc.constant('create' as const), ...on, fields }),
  fc.record({ do: fc.constant('create' as const), ...on, fields }),
  fc.record({ do: fc.constant('replace' as const), ...on, version, fields }),
  fc.record({ do: fc.constant('remove' as const), ...on, version }),
  fc.record({ do: fc.constant('expect' as const), ...on, version }, { requiredKeys: ['do', 'in', 'id'] }),
  fc.record({ do: fc.constant('append' as const), in: fc.constantFrom('audit', 'visits'), fields: arbitraryFields }),
)

/** Commands on few records of the contract's collections, many of which have to be refused. */
export const arbitraryCommand: fc.Arbitrary<Command> = fc.record(
  {
    name: fc.constant('change-something'),
    key: fc.constantFrom('k1', 'k2', 'k3', '__proto__'),
    reply: fc.constantFrom(null, 1, '一', { deep: [1] }),
    changes: fc.array(change, { maxLength: 4 }),
  },
  { requiredKeys: ['name', 'changes'] },
)
