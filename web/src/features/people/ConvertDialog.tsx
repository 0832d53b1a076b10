import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import type { RecordData } from '@/api/types';
import { Dialog } from '@/design/Dialog';
import { toast } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { type Conversion, useLeadAction } from './leads';
import { texts } from './messages';

type Props = { lead: RecordData; onClose: () => void };

/** Which of contact, company and deal a lead becomes. */
export function ConvertDialog({ lead, onClose }: Props) {
  const t = useText(texts);
  const [parts, setParts] = useState({ contact: true, company: true, deal: true });
  const [name, setName] = useState('');
  const { mutate, isPending, error } = useLeadAction<Conversion>(lead, 'convert', () => {
    toast(t('converted', { lead: lead.title }));
    onClose();
  });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const deal = parts.deal ? (name.trim() ? { deal: { name: name.trim() } } : {}) : { deal: null };
    mutate({
      ...(parts.contact ? {} : { contact: null }),
      ...(parts.company ? {} : { company: null }),
      ...deal,
    });
  };
  const box = (part: keyof typeof parts, label: string) => (
    <Checkbox
      label={label}
      checked={parts[part]}
      onChange={(event) => setParts({ ...parts, [part]: event.currentTarget.checked })}
    />
  );
  return (
    <Dialog onClose={onClose} title={t('convertTitle', { lead: lead.title })}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {error && (
            <Alert color="red" variant="light" role="alert">
              {asProblem(error).reason}
            </Alert>
          )}
          <Text c="dimmed" fz="xs">
            {t('convertHint')}
          </Text>
          {box('contact', t('makeContact'))}
          {box('company', t('makeCompany'))}
          {box('deal', t('makeDeal'))}
          {parts.deal && (
            <TextInput
              label={t('dealName')}
              placeholder={lead.title}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button
              type="submit"
              loading={isPending}
              disabled={!parts.contact && !parts.company && !parts.deal}
            >
              {t('convert')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
