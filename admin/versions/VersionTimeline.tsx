import { Stack } from '@mui/material'
import { useState } from 'react'
import type { LifeTold, SchemeTold, VersionTold } from '../publishing/publishing-records.ts'
import { RetireDialog } from './RetireDialog.tsx'
import { RollBackDialog } from './RollBackDialog.tsx'
import { VersionEntry } from './VersionEntry.tsx'

interface VersionTimelineProps {
  /** The newest first. */
  readonly versions: readonly VersionTold[]
  /** Absent for whoever may not see drafts. */
  readonly scheme: SchemeTold | undefined
  readonly people: LifeTold['people']
  readonly readAnew: () => Promise<void>
}

interface Asking {
  readonly what: 'rollback' | 'retire'
  readonly version: VersionTold
}

/** Versions in time, the newest first, with what may be done with each. */
export function VersionTimeline({ versions, scheme, people, readAnew }: VersionTimelineProps) {
  const [asking, setAsking] = useState<Asking>()
  const close = () => setAsking(undefined)
  return (
    <Stack component="ol" spacing={1.5} sx={{ listStyle: 'none', m: 0, p: 0, minWidth: 0 }}>
      {versions.map((version) => (
        <VersionEntry
          key={version.id}
          {...{ version, versions, people }}
          isDraft={scheme?.hash === version.hash}
          onRollBack={() => setAsking({ what: 'rollback', version })}
          onRetire={() => setAsking({ what: 'retire', version })}
        />
      ))}
      {asking?.what === 'rollback' && scheme !== undefined && (
        <RollBackDialog
          {...{ scheme, readAnew }}
          version={asking.version}
          isDraftPublished={versions.some(({ hash }) => hash === scheme.hash)}
          onClose={close}
        />
      )}
      {asking?.what === 'retire' && <RetireDialog version={asking.version} {...{ readAnew }} onClose={close} />}
    </Stack>
  )
}
