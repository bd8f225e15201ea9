import type { PeopleImport } from '../use-people-import.ts'

export interface StepProps {
  readonly importing: PeopleImport
}
