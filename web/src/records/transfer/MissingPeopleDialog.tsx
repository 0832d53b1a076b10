import { Alert, Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '@/api/http';
import type { RoleOut } from '@/api/openapi';
import { asProblem } from '@/api/problem';
import { Dialog } from '@/design/Dialog';
import { useLabel, useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Transfer.module.css';

type Props = { names: string[]; onAdded: () => void; onClose: () => void };

/** People the file names and Dotyk does not know: taken in as colleagues; they sign in once they are sent a link. */
export function MissingPeopleDialog({ names, onAdded, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const client = useQueryClient();
  const [emails, setEmails] = useState<Record<string, string>>({});
  const [role, setRole] = useState('seller');
  const [added, setAdded] = useState<string[]>([]);
  const { data: roles = [] } = useQuery({
    queryKey: ['settings', '/roles'],
    queryFn: async () => (await call<{ items: RoleOut[] }>('GET', '/roles')).items,
  });
  const left = names.filter((name) => !added.includes(name));
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      for (const name of left) {
        await call('POST', '/users', { body: { name, email: emails[name]?.trim() || null, roles: [role] } });
        setAdded((before) => [...before, name]);
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['users'] }),
    onSuccess: onAdded,
  });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate();
  };
  return (
    <Dialog onClose={onClose} title={t('addPeople')} size={560}>
      <form onSubmit={submit} className={classes.form}>
        <p className={classes.soft}>{t('addPeopleHint')}</p>
        {error && (
          <Alert color="red" variant="light" role="alert">
            {left[0]}: {asProblem(error).reason}
          </Alert>
        )}
        <Select
          label={t('role')}
          data={roles.map((each) => ({ value: each.name, label: label(each.label) }))}
          value={role}
          allowDeselect={false}
          onChange={(next) => next && setRole(next)}
        />
        {left.map((name) => (
          <TextInput
            key={name}
            type="email"
            label={name}
            placeholder={t('emailIfKnown')}
            value={emails[name] ?? ''}
            onChange={(event) => {
              const email = event.currentTarget.value;
              setEmails((before) => ({ ...before, [name]: email }));
            }}
          />
        ))}
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t('addCount', { count: left.length })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
