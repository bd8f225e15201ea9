import { Component, type ReactNode } from 'react'

interface SectionBoundaryProps {
  readonly children: ReactNode
  readonly instead: ReactNode
}

/**
 * A draft may say anything while it is written as JSON. A section that cannot be drawn of it gives way to `instead`, so that the rest of the
 * editor and the draft stay.
 */
export class SectionBoundary extends Component<SectionBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? this.props.instead : this.props.children
  }
}
