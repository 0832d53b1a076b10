import { Badge, Button } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { ConfirmDialog } from '@/design/rows/ConfirmDialog';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { Secret } from '@/design/Secret';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { type Provider, providersQuery, removeProvider } from './identity';
import { texts } from './messages';
import { ProviderDialog } from './ProviderDialog';

type Open = { as: 'edit'; provider: Provider | null } | { as: 'address' | 'remove'; provider: Provider };

/** The houses by which colleagues sign in: Google, Microsoft, Keycloak and whoever else speaks OpenID Connect. */
export function IdentitySection() {
  const t = useText(texts);
  const query = useQuery(providersQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const remove = useChange<string, null>({
    change: removeProvider,
    refresh: [providersQuery.queryKey],
    said: () => t('removed'),
    onDone: close,
  });
  return (
    <>
      <PartHead title={t('title')} about={t('about')}>
        <Button onClick={() => setOpen({ as: 'edit', provider: null })}>{t('add')}</Button>
      </PartHead>
      <Loaded query={query} reasonOf={asProblem}>
        {(providers) =>
          providers.length === 0 ? (
            <State icon={IconLogin2} title={t('none')}>
              {t('noneText')}
            </State>
          ) : (
            <ul className={rows.rows}>
              {providers.map((provider) => (
                <li key={provider.id} className={rows.row}>
                  <div className={rows.main}>
                    <div className="cut">
                      {provider.name} {!provider.is_active && <Badge color="gray">{t('off')}</Badge>}
                    </div>
                    <div className={`${rows.soft} cut`}>
                      {[provider.issuer, ...provider.domains].join(' · ')}
                    </div>
                  </div>
                  <div className={rows.side}>
                    <Button variant="default" onClick={() => setOpen({ as: 'address', provider })}>
                      {t('callback')}
                    </Button>
                    <Button variant="default" onClick={() => setOpen({ as: 'edit', provider })}>
                      {t('edit')}
                    </Button>
                    <Button variant="default" onClick={() => setOpen({ as: 'remove', provider })}>
                      {t('remove')}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {open?.as === 'edit' && (
        <ProviderDialog
          provider={open.provider}
          onClose={close}
          onSaved={(provider) => setOpen(open.provider ? null : { as: 'address', provider })}
        />
      )}
      {open?.as === 'address' && (
        <Secret
          title={t('callback')}
          text={t('callbackText', { name: open.provider.name })}
          value={open.provider.callback_url}
          onClose={close}
        />
      )}
      {open?.as === 'remove' && (
        <ConfirmDialog
          title={t('removeTitle', { name: open.provider.name })}
          action={t('remove')}
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate(open.provider.id)}
          onClose={close}
        >
          {t('removeText')}
        </ConfirmDialog>
      )}
    </>
  );
}
