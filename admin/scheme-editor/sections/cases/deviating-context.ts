import { createContext } from 'react'

/** The figures of the person that is looked at which came out otherwise than expected. */
export const DeviatingContext = createContext<ReadonlySet<string>>(new Set())
