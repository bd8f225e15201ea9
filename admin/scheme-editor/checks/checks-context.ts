import { createContext } from 'react'
import type { DraftChecks } from './draft-checks.ts'

/** The checks of the draft that is edited. */
export const ChecksContext = createContext<DraftChecks | undefined>(undefined)
