import type { SchemeImport } from '../use-scheme-import.ts'

export interface StepProps {
  readonly importing: SchemeImport
  readonly onNext: () => void
}
