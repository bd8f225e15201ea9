import { hireAll, openFolder } from './hiring.ts'

// `node holding-child.ts <folder>`: opens the store, hires one, says so and waits to be killed.
const { store } = await openFolder(process.argv[2] ?? '')
await hireAll(store, 'a')
process.stdout.write('hired\n')
setInterval(() => undefined, 1e9)
