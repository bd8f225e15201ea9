export { StatementShow as show } from '../statements/StatementShow.tsx'
export const recordRepresentation = 'name'
