import { createContext } from 'react'
import type { Said } from './autosave.ts'

/** What the server has refused of the draft last, at pointers into it. */
export const RefusedContext = createContext<readonly Said[]>([])
