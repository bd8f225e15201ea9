import { PartsEditor } from '../../consequences/PartsEditor.tsx'

/** What people get besides their score and pay. */
export function RewardsSection() {
  return <PartsEditor list="rewards" />
}
