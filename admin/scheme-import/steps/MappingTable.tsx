import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useAllOf } from '../../components/use-names-of.ts'
import { optionsFor, type OursOffered } from '../mapping-options.ts'
import { withPart } from '../scheme-choices.ts'
import type { FoundTold, PartKind, UnknownTold } from '../scheme-import-told.ts'
import type { SchemeImport } from '../use-scheme-import.ts'
import { PartChoice } from './PartChoice.tsx'

interface MappingTableProps {
  readonly importing: SchemeImport
  readonly kind: PartKind
  readonly parts: readonly UnknownTold[]
  readonly wrong: readonly FoundTold[]
}

/** The things of one kind, each with what it is here. */
export function MappingTable({ importing, kind, parts, wrong }: MappingTableProps) {
  const translate = useTranslate()
  const say = (key: string, params?: object) => translate(`imports.scheme.mapping.${key}`, params)
  // Groups of raters are nobody's records: what other schemes name is among the suggestions.
  const ours = useAllOf<OursOffered>(kind === 'raters' ? 'departments' : kind)
  const { choices, choose } = importing
  return (
    <section>
      <Typography variant="subtitle2" component="h3" gutterBottom>
        {say(`kind.${kind}`)}
      </Typography>
      <Table size="small" aria-label={say(`kind.${kind}`)} sx={{ tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '38%' }}>{say('theirs')}</TableCell>
            <TableCell>{say('ours')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {parts.map((part) => (
            <TableRow key={part.id}>
              <TableCell sx={{ verticalAlign: 'top', overflowWrap: 'anywhere', pt: 1.5 }}>
                <Typography variant="body2">{part.name}</Typography>
                <Typography variant="body2" color="text.secondary">
                  {[
                    part.unit && translate(`console.unit.${part.unit}`),
                    part.scope && translate(`console.scope.${part.scope}`),
                    part.state !== 'unknown' && say(part.state.replace('-', '_')),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Typography>
              </TableCell>
              <TableCell sx={{ verticalAlign: 'top' }}>
                <PartChoice
                  part={part}
                  options={optionsFor(part, kind === 'raters' ? [] : ours)}
                  chosen={choices.map[kind]?.[part.id]}
                  onChosen={(to) => choose((before) => withPart(before, part, to))}
                  problem={wrong.find(({ path }) => path === `/options/map/${kind}/${part.id}`)}
                />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  )
}
