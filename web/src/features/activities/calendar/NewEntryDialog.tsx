import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useObjects } from '@/api/objects';
import type { ObjectType } from '@/api/types';
import { Dialog } from '@/design/Dialog';
import { DialogForm } from '@/design/DialogForm';
import { instantOf } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import type { Activity } from '@/records/calendar/entries';
import { texts } from '@/records/calendar/messages';
import { useCreateRecord } from '@/records/create/useCreateRecord';
import { FieldEditors } from '@/records/fields/FieldEditors';
import { WithLookups } from '@/records/fields/WithLookups';

export type Times = { from: string; to: string };

type Props = { times: Times; people: string[]; onClose: () => void };

const asked: Record<Activity, string[]> = {
  meetings: ['name', 'starts_at', 'ends_at', 'attendees', 'place', 'about'],
  tasks: ['name', 'due_at', 'assignee', 'about'],
  calls: ['name', 'started_at', 'about'],
};

/** Something new at the times that were chosen: a meeting, unless told otherwise. */
export function NewEntryDialog({ times, people, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const objects = useObjects().filter((object) => object.name in asked && object.verbs.includes('create'));
  const kinds = (Object.keys(asked) as Activity[]).flatMap(
    (kind) => objects.find(({ name }) => name === kind) ?? [],
  );
  const [chosen, setChosen] = useState<string>(kinds[0]?.name ?? '');
  const object = kinds.find(({ name }) => name === chosen);
  return (
    <Dialog onClose={onClose} size={480} title={t('plan')} closeOnClickOutside={false}>
      <SegmentedControl
        fullWidth
        mb="md"
        aria-label={t('kind')}
        data={kinds.map((each) => ({ value: each.name, label: label(each.label) }))}
        value={chosen}
        onChange={setChosen}
      />
      {object && (
        <WithLookups object={object}>
          <Form key={object.name} object={object} times={times} people={people} onClose={onClose} />
        </WithLookups>
      )}
    </Dialog>
  );
}

function Form({ object, times, people, onClose }: Props & { object: ObjectType }) {
  const t = useText(texts);
  const { timeZone } = useLocale();
  const client = useQueryClient();
  const [values, setValues] = useState<Record<string, unknown>>(() => {
    const [start, end] = [instantOf(times.from, timeZone), instantOf(times.to, timeZone)];
    if (object.name === 'tasks') return { due_at: start, assignee: people[0] };
    if (object.name === 'calls') return { started_at: start };
    return { starts_at: start, ends_at: end, attendees: people.slice(1).map((id) => ({ id, title: '' })) };
  });
  const { create, isPending, problem } = useCreateRecord(object, () => {
    void client.invalidateQueries({ queryKey: ['calendar'] });
    onClose();
  });
  const fields = asked[object.name as Activity].flatMap(
    (name) => object.fields.find((field) => field.name === name && !field.read_only) ?? [],
  );
  const unplaced = problem && !fields.some((field) => problem.of(field.name)) ? problem.reason : undefined;
  return (
    <DialogForm
      onSave={() => create(values)}
      onClose={onClose}
      isSaving={isPending}
      saveLabel={t('create')}
      fault={unplaced}
    >
      <FieldEditors
        fields={fields}
        values={values}
        problem={problem}
        onChange={(edit) => setValues((before) => ({ ...before, ...edit }))}
      />
    </DialogForm>
  );
}
