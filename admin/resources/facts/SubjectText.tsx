import { ReferenceField, useRecordContext, useTranslate } from 'react-admin'
import { DepartmentName } from '../../components/departments/DepartmentText.tsx'
import { ShortField } from '../../components/names/ShortField.tsx'
import { ShortText } from '../../components/ShortText.tsx'

/** Whose figures they are: a person by name and number, or a group and its kind. */
export function SubjectText({ label: _ }: { label?: string }) {
  const translate = useTranslate()
  const { employee, kind, group }: { employee?: unknown; kind?: unknown; group?: unknown } = useRecordContext() ?? {}
  if (typeof employee === 'string') {
    return (
      <ReferenceField source="employee" reference="employees" link={false} emptyText={employee}>
        <ShortField source="name" width={12} /> <ShortField source="id" width={10} />
      </ReferenceField>
    )
  }
  const said = translate(`console.scope.${kind}`, { _: String(kind ?? '') })
  if (kind === 'department' && typeof group === 'string') {
    return (
      <span>
        {said} <DepartmentName id={group} />
      </span>
    )
  }
  return <ShortText text={[said, group].filter((each) => each !== undefined).join(' ')} />
}
