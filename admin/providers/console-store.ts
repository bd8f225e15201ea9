import { localStorageStore } from 'react-admin'

const store = localStorageStore('1', 'jiheng')

/** What the console keeps in this browser. Signing out takes away all that says who worked on what; light or dark stays. */
export const consoleStore = {
  ...store,
  reset: () => {
    const theme = store.getItem('theme')
    store.reset()
    if (theme !== undefined) store.setItem('theme', theme)
  },
}
