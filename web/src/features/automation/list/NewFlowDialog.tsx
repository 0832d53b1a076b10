import { Select, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useObjects } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { FormDialog } from '@/design/FormDialog';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { flowsQuery, makeFlow, type Template, templatesQuery, type WholeFlow } from '../api';
import classes from './Flows.module.css';
import { texts } from './messages';

/** A new flow: from a template, which brings its steps, or an empty one about some object. */
export function NewFlowDialog({ onClose }: { onClose: () => void }) {
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: templates = [] } = useQuery(templatesQuery(language));
  const objects = useObjects().filter((each) => !each.system && each.verbs.includes('read'));
  const [chosen, setChosen] = useState<Template | null>(null);
  const [name, setName] = useState('');
  const [object, setObject] = useState<string | null>('deals');
  const about = chosen?.object ?? object;
  const { mutate, isPending, error } = useChange<void, WholeFlow>({
    change: () =>
      makeFlow({
        name: name.trim() || chosen?.label || '',
        object: about ?? '',
        definition: chosen?.definition ?? { trigger: { on: 'created' }, steps: [] },
      }),
    refresh: [flowsQuery.queryKey],
    onDone: (made) => {
      client.setQueryData(['flows', 'one', made.id], made);
      onClose();
      void navigate({ to: '/automation/$id', params: { id: made.id } });
    },
  });
  const problem = error ? asProblem(error) : null;
  const isPlaced = Boolean(problem?.of('name') ?? problem?.of('object'));
  return (
    <FormDialog
      title={t('add')}
      size="lg"
      onClose={onClose}
      onSave={() => mutate()}
      isSaving={isPending}
      saveLabel={t('create')}
      fault={problem && !isPlaced ? problem.reason : undefined}
    >
      <TextInput
        label={t('flowName')}
        data-autofocus
        maxLength={120}
        value={name}
        placeholder={chosen?.label}
        error={problem?.of('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <fieldset className={classes.templates}>
        <legend>{t('template')}</legend>
        <Offer
          isChosen={!chosen}
          label={t('blank')}
          about={t('blankText')}
          onChoose={() => setChosen(null)}
        />
        {templates.map((each) => (
          <Offer
            key={each.name}
            isChosen={chosen?.name === each.name}
            label={each.label}
            about={each.about}
            onChoose={() => setChosen(each)}
          />
        ))}
      </fieldset>
      {!chosen && (
        <Select
          label={t('object')}
          data={objects.map((each) => ({ value: each.name, label: label(each.label_plural) }))}
          value={object}
          error={problem?.of('object')}
          searchable
          allowDeselect={false}
          onChange={setObject}
        />
      )}
    </FormDialog>
  );
}

type OfferProps = { isChosen: boolean; label: string; about: string; onChoose: () => void };

function Offer({ isChosen, label, about, onChoose }: OfferProps) {
  return (
    <label className={classes.offer} data-chosen={isChosen || undefined}>
      <input type="radio" name="template" checked={isChosen} onChange={onChoose} />
      <span>
        <b>{label}</b>
        <span className={classes.soft}>{about}</span>
      </span>
    </label>
  );
}
