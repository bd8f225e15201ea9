import type { Language } from '../messages/language.ts'

/** What the server knows of the process that it runs in; the process in life, plain values in tests. */
export interface Surroundings {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** Folder that relative paths start from. */
  readonly cwd: string
  /** One line of the log, as JSON. */
  readonly logged: (line: string) => void
  /** Lines for the person at the terminal. */
  readonly said: (text: string) => void
  /** What is asked for: help. */
  readonly printed: (text: string) => void
  /** Resolves when the server is asked to stop. */
  readonly stopAsked: Promise<void>
  /** Is called whatever way the process ends; finishes before it returns. */
  readonly atEnd: (clean: () => void) => void
  readonly language: Language
}
