import { passwordFault } from '../../access/password-rules.ts'
import { Invalid } from '../refusals.ts'

/** Refuses a new password that is too short, too long or too common. `path` is where the form has it. */
export function expectPassword(password: string, login: string, path = '/password'): void {
  const fault = passwordFault(password, login, path)
  if (fault !== undefined) throw new Invalid([fault])
}
