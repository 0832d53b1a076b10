import { SegmentedControl, Select, Textarea } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { DateWords } from '@/design/DateWords';
import { FormDialog } from '@/design/FormDialog';
import { toast } from '@/design/toast';
import { instantOf } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { type Channel, type ConsentState, channels, noteConsent, type Source, sources } from './consents';
import { texts } from './messages';
import { wordTexts } from './words';

type Props = { contact: string; onClose: () => void };

/** Notes what a contact said about being reached: through what, yes or no, how it was said, in which words, when. */
export default function ConsentDialog({ contact, onClose }: Props) {
  const t = useText(texts);
  const word = useText(wordTexts);
  const locale = useLocale();
  const client = useQueryClient();
  const [channel, setChannel] = useState<Channel>('email');
  const [state, setState] = useState<ConsentState>('given');
  const [source, setSource] = useState<Source>('call');
  const [text, setText] = useState('');
  const [saidAt, setSaidAt] = useState<string | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      noteConsent(contact, {
        channel,
        state,
        source,
        text,
        ...(saidAt && { said_at: instantOf(saidAt, locale.timeZone) }),
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['records', 'contacts'] });
      toast(t('noted', { channel: word(channel) }));
      onClose();
    },
  });
  const problem = error ? asProblem(error) : null;
  const isPlaced = problem?.of('said_at') || problem?.of('text');
  const options = <T extends Channel | Source>(values: T[]) =>
    values.map((value) => ({ value, label: word(value) }));
  return (
    <FormDialog
      title={t('note')}
      onClose={onClose}
      onSave={() => mutate()}
      isSaving={isPending}
      fault={problem && !isPlaced ? problem.reason : undefined}
    >
      <Select
        label={t('channel')}
        data={options(channels)}
        value={channel}
        allowDeselect={false}
        data-autofocus
        onChange={(next) => next && setChannel(next as Channel)}
      />

      <SegmentedControl
        aria-label={t('answer')}
        fullWidth
        data={(['given', 'refused', 'cleared'] as const).map((value) => ({ value, label: word(value) }))}
        value={state}
        onChange={(next) => setState(next as ConsentState)}
      />

      <Select
        label={t('source')}
        data={options(sources)}
        value={source}
        allowDeselect={false}
        onChange={(next) => next && setSource(next as Source)}
      />
      <Textarea
        label={t('text')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={text}
        error={problem?.of('text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <DateWords>
        <DateTimePicker
          label={t('when')}
          placeholder={t('now')}
          clearable
          maxDate={new Date()}
          value={saidAt}
          error={problem?.of('said_at')}
          onChange={setSaidAt}
        />
      </DateWords>
    </FormDialog>
  );
}
