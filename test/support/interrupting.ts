import type { Command, Store } from '../../server/store/store.ts'

/**
 * The same store, but that something is done before each command of a name is applied, or another command takes its place: what somebody
 * else does meanwhile, or what breaks. `count`: which of these commands it is, from 1.
 */
export function interrupting(
  store: Store,
  name: string,
  meanwhile: (command: Command, count: number) => Promise<Command> | Command,
): Store {
  let count = 0
  return {
    get: (...wanted) => store.get(...wanted),
    list: (...wanted) => store.list(...wanted),
    stream: (...wanted) => store.stream(...wanted),
    apply: async (command) => store.apply(command.name === name ? await meanwhile(command, ++count) : command),
    status: () => store.status(),
    close: () => store.close(),
  }
}
