import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useIssuesAt } from '../../checks/use-issues.ts'
import { isList, type JsonValue } from '../../draft/json.ts'
import { IndicatorForm } from './IndicatorForm.tsx'
import { PostColumnHead } from './PostColumnHead.tsx'
import { TreeToolbar } from './TreeToolbar.tsx'
import { IndicatorLevel } from './tree/IndicatorLevel.tsx'
import { TreeProvider } from './tree/tree-context.ts'
import { useFreshIds } from './tree/use-fresh-ids.ts'
import { useTreeState } from './tree/use-tree-state.ts'
import { useDraftValue } from '../../draft/use-draft.ts'

const root = '/document/indicators'

/** The tree of indicators with its weights, and the form of the one that is chosen. */
export function IndicatorsSection() {
  const translate = useTranslate()
  const { fresh, note, named } = useFreshIds()
  const { tree, posts, indicators, setClosed, setAdded } = useTreeState(note)
  const issues = useIssuesAt(root)
  const chosenId = String(useDraftValue<JsonValue>(`${tree.chosen ?? '/nothing'}/id`))
  const isEmpty = !isList(indicators) || indicators.length === 0
  return (
    <TreeProvider value={tree}>
      <Typography variant="h6" component="h2">
        {translate('editor.indicators.tree')}
      </Typography>
      <TreeToolbar
        {...{ indicators, posts, setClosed }}
        onPost={(post) => setAdded((before) => [...new Set([...before, post])])}
      />
      <TableContainer component={Paper} variant="outlined">
        <Table size="small" aria-label={translate('editor.indicators.tree')} sx={{ '& td, & th': { px: 1, py: 0.4 } }}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ minWidth: 150 }}>{translate('editor.indicators.indicator')}</TableCell>
              <TableCell sx={{ minWidth: 200 }}>{translate('editor.indicators.weight')}</TableCell>
              {tree.columns.map((post) => (
                <PostColumnHead
                  key={post.value}
                  post={post}
                  indicators={indicators}
                  onRemoved={() => setAdded((before) => before.filter((each) => each !== post.value))}
                />
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            <IndicatorLevel pointer={root} depth={0} />
          </TableBody>
        </Table>
        {isEmpty && <Typography sx={{ p: 2 }}>{translate('editor.indicators.empty')}</Typography>}
      </TableContainer>
      {issues.map(({ code, sentence }) => (
        <Typography key={sentence} data-code={code} variant="caption" color="error" component="div">
          {sentence}
        </Typography>
      ))}
      {tree.chosen !== undefined && (
        <IndicatorForm
          key={tree.chosen}
          pointer={tree.chosen}
          isFresh={fresh.has(chosenId)}
          onNamed={() => {
            if (fresh.has(chosenId) && tree.chosen !== undefined) void named(tree.chosen)
          }}
        />
      )}
    </TreeProvider>
  )
}
