import { people } from './people.ts'
import { scheme } from './scheme.ts'
import { wizard } from './wizard.ts'

/** Everything that wizards say which bring something in. */
export const imports = { wizard, scheme, people }
