import type { ComponentType, LazyExoticComponent } from 'react'

/** The sections of the editor, in the order in which they are listed. */
export const sectionNames = [
  'basics',
  'parameters',
  'metrics',
  'indicators',
  'raters',
  'bands',
  'rewards',
  'penalties',
  'pay',
  'process',
  'cases',
  'json',
] as const

export type SectionName = (typeof sectionNames)[number]

export interface Section {
  /** The parts of the draft that are edited there. */
  readonly pointers: readonly string[]
  readonly component: LazyExoticComponent<ComponentType<SectionProps>>
}

export interface SectionProps {
  readonly name: SectionName
  /** The parts of the draft that are edited there. */
  readonly pointers: readonly string[]
}
