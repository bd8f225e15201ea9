import AddIcon from '@mui/icons-material/Add'
import AccountTreeIcon from '@mui/icons-material/AccountTreeOutlined'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'

/** What the builder's buttons say. */
export function useBuilderWords() {
  const say = useTranslate()
  return useMemo(() => {
    const title = (key: string) => ({ title: say(`editor.conditions.${key}`) })
    const labelled = (icon: React.ReactNode, key: string) => (
      <>
        {icon} {say(`editor.conditions.${key}`)}
      </>
    )
    return {
      addRule: { ...title('add_comparison_help'), label: labelled(<AddIcon fontSize="small" />, 'add_comparison') },
      addGroup: { ...title('add_group_help'), label: labelled(<AccountTreeIcon fontSize="small" />, 'add_group') },
      removeRule: title('remove_comparison'),
      removeGroup: title('remove_group'),
      cloneRule: title('clone_comparison'),
      cloneRuleGroup: title('clone_group'),
      shiftActionUp: title('up'),
      shiftActionDown: title('down'),
      notToggle: { ...title('not_help'), label: say('editor.conditions.not') },
      combinators: title('group'),
    }
  }, [say])
}
