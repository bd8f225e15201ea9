import { memoryStore } from '../../../server/store/memory-store.ts'
import { describeStore } from '../../support/store-contract.ts'

describeStore('memory store', async (options) => {
  const store = memoryStore(options)
  return { store, dispose: () => store.close() }
})
