import { createContext } from 'react'
import type { Said } from './save-state.ts'

/** What the server has refused of the draft last, at pointers into it. */
export const RefusedContext = createContext<readonly Said[]>([])
