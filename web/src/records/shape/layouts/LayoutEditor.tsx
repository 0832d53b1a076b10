import { Alert, Button, Tabs } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { objectsQuery } from '@/api/objects';
import { asProblem } from '@/api/problem';
import type { ObjectType } from '@/api/types';
import { LabelInputs } from '@/design/rows/LabelInputs';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { useLabel, useText } from '@/lib/i18n';
import { useChange } from '../useChange';
import { ButtonsPart } from './ButtonsPart';
import { FieldsPart } from './FieldsPart';
import { editLayout, type Layout, type LayoutEdit, layoutsQuery } from './layouts';
import { texts } from './messages';
import { PagePart } from './PagePart';
import { useWhose } from './useWhose';
import { Whose } from './Whose';

type Props = { object: ObjectType; layout: Layout; onBack: () => void };

const cardMost = 8;

/** One layout: the page, the card, the new record, the buttons, and whose it is; kept when it is saved. */
export function LayoutEditor({ object, layout, onBack }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const whose = useWhose();
  const { id: _id, object: _object, position: _position, ...was } = layout;
  const [edit, setEdit] = useState(was);
  const { mutate, isPending, error } = useChange<LayoutEdit, Layout>({
    change: (wish) => editLayout(layout.id, wish),
    refresh: [layoutsQuery(object.name).queryKey, objectsQuery.queryKey],
    said: () => t('saved'),
    undo: () => editLayout(layout.id, was),
  });
  const problem = error ? asProblem(error) : null;
  const set = (part: Partial<typeof was>) => setEdit((before) => ({ ...before, ...part }));
  const isChanged = JSON.stringify(edit) !== JSON.stringify(was);
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={16} />}
        onClick={onBack}
        mb="xs"
      >
        {t('back', { name: label(object.label_plural) })}
      </Button>
      <PartHead title={label(edit.label)} about={whose(edit)}>
        <Button disabled={!isChanged} loading={isPending} onClick={() => mutate(edit)}>
          {t('save')}
        </Button>
      </PartHead>
      {problem && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {problem.fields.map((each) => each.message).join(' ') || problem.reason}
        </Alert>
      )}
      <Tabs defaultValue="page" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="page">{t('page')}</Tabs.Tab>
          <Tabs.Tab value="create">{t('newRecord')}</Tabs.Tab>
          <Tabs.Tab value="card">{t('card')}</Tabs.Tab>
          <Tabs.Tab value="buttons">{t('buttons')}</Tabs.Tab>
          <Tabs.Tab value="whose">{t('whose')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="page">
          <PagePart object={object} page={edit} onChange={set} />
        </Tabs.Panel>
        <Tabs.Panel value="create">
          <FieldsPart
            object={object}
            about={t('newRecordText')}
            names={edit.create}
            fits={(field) => !field.read_only}
            onChange={(create) => set({ create })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="card">
          <FieldsPart
            object={object}
            about={t('cardText')}
            names={edit.card}
            most={cardMost}
            onChange={(card) => set({ card })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="buttons">
          <ButtonsPart object={object} buttons={edit.buttons} onChange={(buttons) => set({ buttons })} />
        </Tabs.Panel>
        <Tabs.Panel value="whose">
          <div className={rows.form}>
            <LabelInputs
              label={t('name')}
              value={edit.label}
              error={problem?.of('label')}
              onChange={(next) => set({ label: next as typeof edit.label })}
            />
            <Whose value={edit} problem={problem} onChange={(part) => set(part as Partial<typeof was>)} />
          </div>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
