import { openStore } from '../../../server/start/open-store.ts'
import { fillBenchCompany } from './bench-company.ts'

/** `node fill-company.ts FOLDER PEOPLE` makes a store with a company in it, in a process of its own that leaves no memory behind. */
const [, , folder = '', people = '0'] = process.argv
const { store } = await openStore({ folder, limits: {} })
await fillBenchCompany(store, Number(people))
await store.close()
