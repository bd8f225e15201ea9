import { useTranslate } from 'react-admin'
import { ComparedBars } from '../../components/chart/ComparedBars.tsx'
import type { BandChange } from '../../../engine/index.ts'

/** People by band, before and after: as bars, or as a table. */
export function BandShares({ bands }: { readonly bands: readonly BandChange[] }) {
  const translate = useTranslate()
  return (
    <ComparedBars label={translate('editor.live.bands')} groupTitle={translate('editor.live.band')} groups={bands} />
  )
}
