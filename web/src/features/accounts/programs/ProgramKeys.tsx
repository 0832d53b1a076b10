import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyMade, KeyOut } from '@/api/openapi';
import { asProblem } from '@/api/problem';
import { Dialog } from '@/design/Dialog';
import { Loaded } from '@/design/rows/Loaded';
import rows from '@/design/rows/Rows.module.css';
import { Secret } from '@/design/Secret';
import { formatAgo, formatDay } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { revokeKey } from '../settings';
import { texts } from './messages';
import { keysOfQuery, makeKeyFor, type Program } from './programs';

/** The keys of a program: made, shown once, revoked. */
export function ProgramKeys({ program, onClose }: { program: Program; onClose: () => void }) {
  const t = useText(texts);
  const locale = useLocale();
  const keys = keysOfQuery(program.id);
  const query = useQuery(keys);
  const [name, setName] = useState('');
  const [days, setDays] = useState<string | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const make = useChange<string, KeyMade>({
    change: (title) => makeKeyFor({ user: program.id, name: title, expires_at: endOf(days) }),
    refresh: [keys.queryKey],
    onDone: (made) => {
      setName('');
      setSecret(made.key);
    },
  });
  const revoke = useChange<string, null>({
    change: revokeKey,
    refresh: [keys.queryKey],
    ahead: { key: keys.queryKey, apply: (all: KeyOut[], id) => all.filter((each) => each.id !== id) },
    said: () => t('revoked'),
  });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    make.mutate(name.trim());
  };
  if (secret)
    return <Secret title={t('newKey')} text={t('keyOnce')} value={secret} onClose={() => setSecret(null)} />;
  const detail = (key: KeyOut) =>
    [
      `${key.prefix}…`,
      key.last_used_at ? t('used', { when: formatAgo(key.last_used_at, locale) }) : t('neverUsed'),
      key.expires_at && t('until', { day: formatDay(key.expires_at, locale) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Dialog onClose={onClose} title={t('keys', { name: program.name })} size="lg">
      <Loaded query={query} reasonOf={asProblem}>
        {(all) =>
          all.length === 0 ? (
            <p className={rows.soft}>{t('noKeys')}</p>
          ) : (
            <ul className={rows.rows}>
              {all.map((key) => (
                <li key={key.id} className={rows.row}>
                  <div className={rows.main}>
                    <div className="cut">{key.name || key.prefix}</div>
                    <div className={`${rows.soft} cut`}>{detail(key)}</div>
                  </div>
                  <Button variant="default" onClick={() => revoke.mutate(key.id)}>
                    {t('revoke')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <form onSubmit={submit} className={rows.form}>
        <TextInput
          label={t('keyName')}
          data-autofocus
          maxLength={300}
          value={name}
          error={make.error ? asProblem(make.error).reason : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('term')}
          placeholder={t('forever')}
          data={[
            { value: '30', label: t('month') },
            { value: '90', label: t('quarter') },
            { value: '365', label: t('year') },
          ]}
          value={days}
          clearable
          onChange={setDays}
        />
        <div>
          <Button type="submit" loading={make.isPending} disabled={!name.trim()}>
            {t('newKey')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function endOf(days: string | null): string | null {
  return days && new Date(Date.now() + Number(days) * 86_400_000).toISOString();
}
