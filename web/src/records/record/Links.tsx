import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addLink, linksQuery, removeLink } from '@/api/history';
import { asProblem } from '@/api/problem';
import type { ObjectType, RecordData, Ref } from '@/api/types';
import { toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { AnyRecordSelect } from '../fields/AnyRecordSelect';
import { RecordLink } from '../RecordLink';
import { texts } from './messages';
import classes from './Related.module.css';

type Props = { object: ObjectType; record: RecordData };

/** Records tied to this one by hand, each with its role. */
export function Links({ object, record }: Props) {
  const t = useText(texts);
  const client = useQueryClient();
  const query = linksQuery(object.name, record.id);
  const { data: links = [] } = useQuery(query);
  const [isAdding, setAdding] = useState(false);
  const refresh = () => {
    setAdding(false);
    void client.invalidateQueries({ queryKey: query.queryKey });
    void client.invalidateQueries({ queryKey: ['records', object.name, 'timeline', record.id] });
  };
  const options = { onSuccess: refresh, onError: (error: Error) => toastFailure(asProblem(error).reason) };
  const add = useMutation({
    mutationFn: (link: { object: string; id: string; role: string }) => addLink(object.name, record.id, link),
    ...options,
  });
  const remove = useMutation({
    mutationFn: (id: string) => removeLink(object.name, record.id, id),
    ...options,
  });
  const canChange = record.permissions?.update !== false;
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>
        {t('links')}
        {canChange && (
          <ActionIcon
            size={24}
            aria-label={`${t('add')}: ${t('links')}`}
            onClick={() => setAdding(!isAdding)}
          >
            <IconPlus size={16} />
          </ActionIcon>
        )}
      </h2>
      {isAdding && <LinkForm onAdd={add.mutate} isPending={add.isPending} />}
      <ul className={classes.list}>
        {links.map((link) => (
          <li key={link.id} className={classes.item}>
            <RecordLink object={link.object} id={link.record.id} className={`${classes.title} cut`}>
              {link.record.title}
            </RecordLink>
            <span className={classes.count}>{link.role}</span>
            {canChange && (
              <ActionIcon
                size={24}
                aria-label={t('unlink', { title: link.record.title })}
                onClick={() => remove.mutate(link.id)}
              >
                <IconX size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function LinkForm({
  onAdd,
  isPending,
}: {
  onAdd: (link: { object: string; id: string; role: string }) => void;
  isPending: boolean;
}) {
  const t = useText(texts);
  const [target, setTarget] = useState<Ref | null>(null);
  const [role, setRole] = useState('');
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (target?.object) onAdd({ object: target.object, id: target.id, role: role.trim() });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <AnyRecordSelect label={t('linkTo')} value={target} onChange={setTarget} />
      <TextInput
        label={t('linkRole')}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value)}
      />
      <Button type="submit" loading={isPending} disabled={!target}>
        {t('add')}
      </Button>
    </form>
  );
}
