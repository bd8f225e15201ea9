import {
  ArrayInput,
  BooleanInput,
  FormDataConsumer,
  NumberInput,
  required,
  SelectInput,
  SimpleForm,
  SimpleFormIterator,
  TextInput,
} from 'react-admin'
import { DayInput } from '../../components/day/DayInput.tsx'
import { dayOrNothing } from '../../components/day-or-nothing.ts'
import { directions, scopes, units } from '../../components/choices.ts'

/** A metric that the company measures, as schemes then share it. */
export function MetricForm({ isNew = false }: { isNew?: boolean }) {
  return (
    <SimpleForm defaultValues={isNew ? { kind: 'given' } : {}}>
      <TextInput source="id" validate={required()} disabled={!isNew} />
      <TextInput source="name" validate={required()} />
      <SelectInput source="unit" choices={units} validate={required()} />
      <SelectInput source="scope" choices={scopes} parse={dayOrNothing} />
      <SelectInput source="better" choices={directions} parse={dayOrNothing} />
      <NumberInput source="min" parse={numberOrNothing} />
      <NumberInput source="max" parse={numberOrNothing} />
      <NumberInput source="scale" parse={numberOrNothing} min={0} max={15} />
      <BooleanInput source="required" />
      <FormDataConsumer>
        {({ formData }) =>
          formData.unit === 'grade' && (
            <ArrayInput source="levels">
              <SimpleFormIterator inline>
                <TextInput source="" label="resources.metrics.fields.level" validate={required()} />
              </SimpleFormIterator>
            </ArrayInput>
          )
        }
      </FormDataConsumer>
      {!isNew && <DayInput source="ended" />}
    </SimpleForm>
  )
}

function numberOrNothing(text: string): number | undefined {
  return text === '' ? undefined : Number(text)
}
