import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useObjects } from '@/api/objects';
import type { ObjectType, RecordData } from '@/api/types';
import { Dialog } from '@/design/Dialog';
import { DialogForm } from '@/design/DialogForm';
import { useLabel, useText } from '@/lib/i18n';
import { useOpenRecord } from '../address';
import { asked as askedNow } from '../conditions/conditions';
import { useMoment } from '../conditions/moment';
import { FieldEditors } from '../fields/FieldEditors';
import { WithLookups } from '../fields/WithLookups';
import { Duplicates } from './Duplicates';
import { defaultsOf, fieldsToAsk } from './fieldsToAsk';
import { texts } from './messages';
import { useCreateRecord } from './useCreateRecord';

type Props = {
  object: ObjectType;
  values?: Record<string, unknown>;
  /** The new record is not opened: the page it was asked for from stays. */
  stays?: boolean;
  onClose: () => void;
};

/** Asks for a new record: what it cannot be without first, everything else on demand. */
export function CreateDialog({ object: first, values = {}, stays, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const objects = useObjects().filter((each) => each.verbs.includes('create') && !each.system);
  const [object, setObject] = useState(first);
  const isGiven = Object.keys(values).length > 0;
  return (
    <Dialog onClose={onClose} size={560} title={t('create')} closeOnClickOutside={false}>
      {!isGiven && (
        <Select
          label={t('kind')}
          mb="md"
          data={objects.map((each) => ({ value: each.name, label: label(each.label) }))}
          value={object.name}
          allowDeselect={false}
          onChange={(name) => setObject(objects.find((each) => each.name === name) ?? object)}
        />
      )}
      <WithLookups object={object}>
        <Form key={object.name} object={object} given={values} stays={stays} onClose={onClose} />
      </WithLookups>
    </Dialog>
  );
}

type FormProps = {
  object: ObjectType;
  given: Record<string, unknown>;
  stays?: boolean;
  onClose: () => void;
};

function Form({ object, given, stays, onClose }: FormProps) {
  const t = useText(texts);
  const { openRecord } = useOpenRecord();
  const [values, setValues] = useState({ ...defaultsOf(object), ...given });
  const [isWhole, setWhole] = useState(false);
  const done = (record: RecordData) => {
    onClose();
    if (!stays) openRecord({ object: object.name, id: record.id });
  };
  const openOther = (id: string) => {
    onClose();
    openRecord({ object: object.name, id });
  };
  const { create, isPending, problem } = useCreateRecord(object, done);
  const { first, rest } = fieldsToAsk(object);
  const refused = rest.filter((field) => problem?.of(field.name));
  const told = rest.filter((field) => field.name in given);
  const moment = useMoment();
  const wanted = askedNow(rest, object, values, moment).filter((field) => field.required);
  const names = new Set([...told, ...refused, ...wanted].map((field) => field.name));
  const offered = isWhole ? [...first, ...rest] : [...first, ...rest.filter(({ name }) => names.has(name))];
  const fields = askedNow(offered, object, values, moment);
  const isPlaced = (name: string | null) => fields.some((field) => name?.startsWith(field.name));
  const unplaced =
    problem?.fields.length === 0
      ? problem.reason
      : problem?.fields.find((each) => !isPlaced(each.field))?.message;

  return (
    <DialogForm
      onSave={() => create(values)}
      onClose={onClose}
      isSaving={isPending}
      saveLabel={t('create')}
      fault={unplaced}
      aside={
        rest.length > 0 &&
        !isWhole && (
          <Button variant="subtle" color="gray" onClick={() => setWhole(true)}>
            {t('moreFields')}
          </Button>
        )
      }
    >
      <FieldEditors
        fields={fields}
        values={values}
        problem={problem}
        onChange={(edit) => setValues((before) => ({ ...before, ...edit }))}
      />
      <Duplicates object={object} values={values} onOpen={openOther} />
    </DialogForm>
  );
}
