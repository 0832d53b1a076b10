import { NumberInput, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useUsers } from '@/api/objects';
import { FormDialog } from '@/design/FormDialog';
import rows from '@/design/rows/Rows.module.css';
import { instantOf, wallClock } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { addDays, wallAt } from '../calendar/days';
import { endOfDay } from '../calendar/entries';
import type { FixDialogProps } from './fixing';
import { texts } from './messages';

type Props = FixDialogProps & {
  /** Whether the records have owners, who can be given the tasks. */
  hasOwners: boolean;
};

const longest = 365;

/** By the end of the day so many days from now. */
function dueIn(days: number, timeZone: string): string {
  const today = wallClock(new Date().toISOString(), timeZone).slice(0, 10);
  return instantOf(wallAt(addDays(today, days), endOfDay), timeZone);
}

/** Asks what is to be done about each of the records, by whom and until when. */
export default function TaskDialog({ name, count, hasOwners, onClose, onSave, isSaving, problem }: Props) {
  const t = useText(texts);
  const { timeZone } = useLocale();
  const users = useUsers();
  const [what, setWhat] = useState('');
  const [whose, setWhose] = useState(hasOwners ? 'owner' : 'person');
  const [person, setPerson] = useState<string | null>(null);
  const [days, setDays] = useState<number | string>(1);
  const values = { name: what.trim(), due_at: typeof days === 'number' ? dueIn(days, timeZone) : null };
  const owner = whose === 'person' ? person : undefined;
  return (
    <FormDialog
      title={t('taskTitle', { name, count })}
      onClose={onClose}
      onSave={() => onSave({ make: { object: 'tasks', values, ...(owner && { owner }) } })}
      isSaving={isSaving}
      canSave={values.name !== '' && owner !== null}
      saveLabel={t('taskDo')}
      fault={problem?.reason}
    >
      <p className={rows.soft}>{t('taskText')}</p>
      <TextInput
        label={t('taskName')}
        value={what}
        onChange={(event) => setWhat(event.currentTarget.value)}
        maxLength={300}
        required
        data-autofocus
      />
      {hasOwners && (
        <Radio.Group label={t('taskWho')} value={whose} onChange={setWhose}>
          <Stack gap={8} mt={4}>
            <Radio value="owner" label={t('taskOwner')} />
            <Radio value="person" label={t('taskPerson')} />
          </Stack>
        </Radio.Group>
      )}
      {whose === 'person' && (
        <Select
          label={t('taskAssignee')}
          data={users.map((user) => ({ value: user.id, label: user.name }))}
          value={person}
          onChange={setPerson}
          searchable
          required
        />
      )}
      <NumberInput
        label={t('taskDays')}
        description={t('taskDaysHint')}
        value={days}
        onChange={setDays}
        min={0}
        max={longest}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
      />
    </FormDialog>
  );
}
