import { Alert, Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { passkeysWork } from '@/api/passkeys';
import { ConfirmDialog } from '@/design/rows/ConfirmDialog';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { toast } from '@/design/toast';
import { formatAgo } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { deviceOf } from '../device';
import { texts } from './messages';
import { PasskeyDialog } from './PasskeyDialog';
import { addPasskey, type Passkey, removePasskey, renamePasskey } from './security';
import { useProven } from './useProven';

type Open = { as: 'new' } | { as: 'rename' | 'remove'; passkey: Passkey };
type Props = { passkeys: Passkey[]; onFirstCodes: () => void };

/** Keys of this person's devices, by which they sign in without a password. */
export function Passkeys({ passkeys, onFirstCodes }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const { run, dialog, isBusy } = useProven();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const add = (name: string) =>
    void run(
      () => addPasskey(name),
      (hasNewCodes) => {
        close();
        toast(t('passkeyAdded'));
        if (hasNewCodes) onFirstCodes();
      },
    );
  const rename = (id: number, name: string) => void run(() => renamePasskey(id, name), close);
  const remove = (id: number) =>
    void run(
      () => removePasskey(id),
      () => {
        close();
        toast(t('passkeyRemoved'));
      },
    );
  const moment = (seconds: number) => formatAgo(new Date(seconds * 1000).toISOString(), locale);
  return (
    <section>
      <PartHead title={t('passkeys')} about={t('passkeysAbout')}>
        {passkeysWork() && (
          <Button
            variant="default"
            leftSection={<IconFingerprint size={16} />}
            onClick={() => setOpen({ as: 'new' })}
          >
            {t('addPasskey')}
          </Button>
        )}
      </PartHead>
      {!passkeysWork() && <Alert variant="light">{t('passkeysNowhere')}</Alert>}
      {passkeys.length > 0 && (
        <ul className={rows.rows} aria-label={t('passkeys')}>
          {passkeys.map((passkey) => (
            <li key={passkey.id} className={rows.row}>
              <div className={rows.main}>
                <div className="cut">{passkey.name}</div>
                <div className={rows.soft}>
                  {[
                    t('addedAt', { when: moment(passkey.created_at) }),
                    passkey.last_used_at
                      ? t('usedAt', { when: moment(passkey.last_used_at) })
                      : t('neverUsed'),
                  ].join(' · ')}
                </div>
              </div>
              <div className={rows.side}>
                <Button variant="default" onClick={() => setOpen({ as: 'rename', passkey })}>
                  {t('rename')}
                </Button>
                <Button variant="default" onClick={() => setOpen({ as: 'remove', passkey })}>
                  {t('remove')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {open?.as === 'new' && (
        <PasskeyDialog
          name={deviceOf(navigator.userAgent)}
          isNew
          isBusy={isBusy}
          onSave={add}
          onClose={close}
        />
      )}
      {open?.as === 'rename' && (
        <PasskeyDialog
          name={open.passkey.name}
          isNew={false}
          isBusy={isBusy}
          onSave={(name) => rename(open.passkey.id, name)}
          onClose={close}
        />
      )}
      {open?.as === 'remove' && (
        <ConfirmDialog
          title={t('removeTitle', { name: open.passkey.name })}
          action={t('remove')}
          isBusy={isBusy}
          onConfirm={() => remove(open.passkey.id)}
          onClose={close}
        >
          {t('removeText')}
        </ConfirmDialog>
      )}
      {dialog}
    </section>
  );
}
