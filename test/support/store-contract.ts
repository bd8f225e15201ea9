import { describe } from 'vitest'
import { describeCommands } from './store-contract/commands.ts'
import { describeConcurrency } from './store-contract/concurrency.ts'
import { describeCounts } from './store-contract/counts.ts'
import { describeFilters } from './store-contract/filters.ts'
import { describeHarmless } from './store-contract/harmless.ts'
import { describeKeys } from './store-contract/keys.ts'
import { describeLarge } from './store-contract/large.ts'
import { describeLogs } from './store-contract/logs.ts'
import type { OpenStore } from './store-contract/opening.ts'
import { describeOrders } from './store-contract/orders.ts'
import { describeQueries } from './store-contract/queries.ts'
import { describeScopes } from './store-contract/scopes.ts'
import { describeStreams } from './store-contract/streams.ts'
import { describeUnique } from './store-contract/unique.ts'

export interface StoreTraits {
  /** The status counts records and bytes as they are at this moment, in this process. */
  readonly hasExactCounts: boolean
}

/**
 * What every store promises. `open` gives an empty store each time. Whether records that are handed out are frozen or copies is left to
 * the store. Durability is for the tests of the store that promises it.
 */
export function describeStore(name: string, open: OpenStore, traits: StoreTraits = { hasExactCounts: true }): void {
  describe(name, () => {
    describeCommands(open)
    describeUnique(open)
    describeKeys(open)
    describeConcurrency(open)
    describeLarge(open)
    describeLogs(open)
    describeFilters(open)
    describeQueries(open)
    describeOrders(open)
    describeScopes(open)
    describeStreams(open)
    describeHarmless(open)
    if (traits.hasExactCounts) describeCounts(open)
  })
}
