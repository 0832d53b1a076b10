import { ActionIcon, Autocomplete, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { linksQuery } from '@/api/history';
import type { ObjectType, RecordData, Ref } from '@/api/types';
import { useText } from '@/lib/i18n';
import { AnyRecordSelect } from '../fields/AnyRecordSelect';
import { LinkRow } from './LinkRow';
import { texts } from './messages';
import classes from './Related.module.css';
import { useLinks } from './useLinks';

type Props = { object: ObjectType; record: RecordData };

/** Records tied to this one, each with its role. */
export function Links({ object, record }: Props) {
  const t = useText(texts);
  const { data: links = [] } = useQuery(linksQuery(object.name, record.id));
  const [isAdding, setAdding] = useState(false);
  const { add, rename, remove, isPending } = useLinks(object, record, () => setAdding(false));
  const canChange = record.permissions?.update !== false;
  const roles = useKnownRoles(links.map((link) => link.role));
  return (
    <section
      className={classes.section}
      aria-label={t('links')}
      data-bare={links.length === 0 || undefined}
      data-unprinted={links.length === 0 || undefined}
    >
      <h2 className={classes.heading}>
        {t('links')}
        {canChange && (
          <ActionIcon
            size={24}
            aria-label={`${t('add')}: ${t('links')}`}
            aria-expanded={isAdding}
            onClick={() => setAdding(!isAdding)}
          >
            <IconPlus size={16} />
          </ActionIcon>
        )}
      </h2>
      {isAdding && <LinkForm roles={roles} onAdd={add} isPending={isPending} />}
      <ul className={classes.list}>
        {links.map((link) => (
          <LinkRow
            key={link.id}
            link={link}
            roles={roles}
            onRename={canChange ? (role) => rename({ id: link.id, role }) : undefined}
            onRemove={canChange ? () => remove(link) : undefined}
          />
        ))}
      </ul>
    </section>
  );
}

/** Roles people usually have, and those that are used here already. */
function useKnownRoles(used: string[]): string[] {
  const t = useText(texts);
  const usual = [t('decisionMaker'), t('influencer'), t('payer'), t('partner'), t('referrer')];
  return [...new Set([...used.filter(Boolean), ...usual])];
}

type FormProps = {
  roles: string[];
  onAdd: (link: { object: string; id: string; role: string }) => void;
  isPending: boolean;
};

function LinkForm({ roles, onAdd, isPending }: FormProps) {
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
      <Autocomplete label={t('linkRole')} data={roles} value={role} onChange={setRole} />
      <Button type="submit" loading={isPending} disabled={!target}>
        {t('add')}
      </Button>
    </form>
  );
}
