import { Menu, Switch } from '@mantine/core';
import { IconPencil, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RowMenu } from '@/design/RowMenu';
import { ConfirmDialog } from '@/design/rows/ConfirmDialog';
import rows from '@/design/rows/Rows.module.css';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { importsQuery } from '../imports';
import classes from '../Transfer.module.css';
import { texts } from './messages';
import { RepeatDialog } from './RepeatDialog';
import { changeRepeat, deleteRepeat, type Repeat, repeatsQuery, runRepeat } from './repeats';
import { useTurnWords } from './useTurnWords';
import { outcomeWords } from './words';

type Props = { repeat: Repeat; object: string; person: string | undefined; mayChange: boolean };

const refresh = [repeatsQuery.queryKey, importsQuery.queryKey];
/** A turn is taken by a worker a moment later: what it began is looked for then. */
const lookAfter = 1_500;

/** One scheduled import: from where, when, what came of its last turn, and what can be done with it. */
export function RepeatRow({ repeat, object, person, mayChange }: Props) {
  const t = useText(texts);
  const turnWords = useTurnWords();
  const { id, name, state } = repeat;
  const [dialog, setDialog] = useState<'edit' | 'remove' | null>(null);
  const close = () => setDialog(null);
  const toggle = useChange<boolean, Repeat>({
    change: (on) => changeRepeat(id, { state: on ? 'on' : 'paused' }),
    refresh,
    said: () => t('saved', { name }),
    undo: (_repeat, on) => changeRepeat(id, { state: on ? 'paused' : 'on' }),
  });
  const run = useChange<void, Repeat>({
    change: () =>
      runRepeat(id).then((begun) => new Promise((resolve) => setTimeout(() => resolve(begun), lookAfter))),
    refresh,
    said: () => t('started', { name }),
  });
  const remove = useChange<void, null>({
    change: () => deleteRepeat(id),
    refresh,
    said: () => t('removed', { name }),
    onDone: close,
  });
  return (
    <li className={rows.row}>
      <div className={rows.main}>
        <div className={`${classes.file} cut`}>{name}</div>
        <div className={`${rows.soft} cut`}>
          {[object, turnWords(repeat), repeat.address || repeat.folder, person].filter(Boolean).join(' · ')}
        </div>
        <Standing repeat={repeat} />
      </div>
      {mayChange && (
        <>
          <Switch
            aria-label={t('active', { name })}
            checked={toggle.isPending ? toggle.variables : state === 'on'}
            onChange={(event) => toggle.mutate(event.currentTarget.checked)}
          />
          <RowMenu label={t('more', { name })}>
            <Menu.Item
              leftSection={<IconPlayerPlay size={16} />}
              disabled={repeat.is_busy || run.isPending}
              onClick={() => run.mutate()}
            >
              {t('runNow')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDialog('edit')}>
              {t('change')}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => setDialog('remove')}>
              {t('remove')}
            </Menu.Item>
          </RowMenu>
        </>
      )}
      {dialog === 'edit' && <RepeatDialog repeat={repeat} onClose={close} />}
      {dialog === 'remove' && (
        <ConfirmDialog
          title={t('removeTitle', { name })}
          action={t('remove')}
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={close}
        >
          <p>{t('removeText')}</p>
        </ConfirmDialog>
      )}
    </li>
  );
}

/** What came of the last turn, with the way to its import or the reason; and when the next one is. */
function Standing({ repeat }: { repeat: Repeat }) {
  const t = useText(texts);
  const word = useText(outcomeWords);
  const locale = useLocale();
  const { outcome, last_at, last_import, next_at, error } = repeat;
  const moment = last_at && formatMoment(last_at, locale);
  const said = repeat.is_busy ? t('busy') : outcome ? word(outcome as keyof typeof outcomeWords) : t('never');
  const reason = error && (error.errors?.[0]?.message ?? error.message);
  return (
    <div className={error ? classes.wrong : rows.soft}>
      {last_import && outcome === 'brought_in' ? (
        <Link to="/imports/$id" params={{ id: last_import }}>
          {said}
        </Link>
      ) : (
        said
      )}
      {[moment && ` ${moment}`, reason && `: ${reason}`].filter(Boolean).join('')}
      {' · '}
      {next_at ? t('next', { moment: formatMoment(next_at, locale) }) : t('paused')}
    </div>
  );
}
