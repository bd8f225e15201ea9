import type { Speech } from '../messages/speech.ts'

export interface Writer {
  write(text: string): unknown
}

/** What the command knows of the machine it runs on; the process in life, plain values in tests. */
export interface Surroundings {
  readonly stdout: Writer
  readonly stderr: Writer
  /** Folder that relative paths start from. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether stderr is a terminal, where a progress bar can be drawn. */
  readonly isTerminal: boolean
  /** What time it is. Absent: by the system's clock. */
  readonly now?: () => Date
}

/** The surroundings of a verb, and the language it speaks. */
export interface Context extends Surroundings, Speech {}

/** 0: all good; 1: the input is wrong; 2: the call is wrong; 3: the program is wrong. */
export type ExitCode = 0 | 1 | 2 | 3
