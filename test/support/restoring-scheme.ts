import type { ConsoleApp } from './console-app.ts'

/** Keeps a scheme as it is, and gives what makes it so again, so that tests of one console need not tidy up after themselves. */
export async function restoringScheme({ deps: { store } }: ConsoleApp, id: string): Promise<() => Promise<void>> {
  const original = await store.get('schemes', id, 'everything')
  if (original === undefined) throw new Error(`there is no scheme "${id}"`)
  return async () => {
    const now = await store.get('schemes', id, 'everything')
    if (now === undefined || now.version === original.version) return
    const change = { do: 'replace', in: 'schemes', id, version: now.version, fields: original.fields } as const
    await store.apply({ name: 'restore', changes: [change] })
  }
}
