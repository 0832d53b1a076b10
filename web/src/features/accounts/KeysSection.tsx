import { Button, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { ProblemState } from '@/design/ProblemState';
import { State } from '@/design/State';
import { formatAgo } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import { Secret } from './Secret';
import classes from './Settings.module.css';
import { keysQuery, makeKey, revokeKey } from './settings';
import { useSettingsChange } from './useSettingsChange';

/** Keys by which programs act as me. */
export function KeysSection() {
  const t = useText(texts);
  const locale = useLocale();
  const { data: keys, error, refetch } = useQuery(keysQuery);
  const [name, setName] = useState('');
  const [secret, setSecret] = useState<string | null>(null);
  const make = useSettingsChange(makeKey, (made) => {
    setName('');
    setSecret(made.key);
  });
  const revoke = useSettingsChange(revokeKey);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    make.mutate(name.trim());
  };
  if (error)
    return (
      <ProblemState
        status={asProblem(error).status}
        reason={asProblem(error).reason}
        onRetry={() => void refetch()}
      />
    );
  return (
    <>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={t('keyName')}
          value={name}
          error={make.error && asProblem(make.error).reason}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={make.isPending} disabled={!name.trim()}>
            {t('newKey')}
          </Button>
        </div>
      </form>
      {keys?.length === 0 && (
        <State icon={IconKey} title={t('noKeys')}>
          {t('noKeysText')}
        </State>
      )}
      <ul className={classes.rows}>
        {keys?.map((key) => (
          <li key={key.id} className={classes.row}>
            <div className={classes.main}>
              <div className="cut">{key.name}</div>
              <div className={classes.soft}>
                {key.prefix}… ·{' '}
                {key.last_used_at
                  ? t('lastUsed', { when: formatAgo(key.last_used_at, locale) })
                  : t('neverUsed')}
              </div>
            </div>
            <Button variant="default" onClick={() => revoke.mutate(key.id)}>
              {t('revoke')}
            </Button>
          </li>
        ))}
      </ul>
      {secret && (
        <Secret title={t('newKey')} text={t('keyOnce')} value={secret} onClose={() => setSecret(null)} />
      )}
    </>
  );
}
