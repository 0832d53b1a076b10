import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconKeyboard, IconPlus, IconSearch } from '@tabler/icons-react';
import { Kbd } from '@/design/Kbd';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { Bell } from './notices/Bell';
import classes from './TopBar.module.css';
import { UserMenu } from './UserMenu';

type Props = { isPhone: boolean; onSearch: () => void; onCreate: () => void; onKeys: () => void };

const chord = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';

export function TopBar({ isPhone, onSearch, onCreate, onKeys }: Props) {
  const t = useText(texts);
  return (
    <header className={classes.bar}>
      <button type="button" className={classes.search} onClick={onSearch}>
        <IconSearch size={16} stroke={1.6} aria-hidden />
        <span className={classes.searchText}>{t('search')}</span>
        {!isPhone && <Kbd>{chord}</Kbd>}
      </button>
      <div className={classes.actions}>
        {isPhone ? (
          <ActionIcon variant="filled" color="cobalt" aria-label={t('create')} onClick={onCreate}>
            <IconPlus size={18} />
          </ActionIcon>
        ) : (
          <Button leftSection={<IconPlus size={16} />} onClick={onCreate}>
            {t('create')}
          </Button>
        )}
        {!isPhone && (
          <Tooltip label={t('keys')}>
            <ActionIcon aria-label={t('keys')} onClick={onKeys}>
              <IconKeyboard size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        )}
        <Bell />
        <UserMenu />
      </div>
    </header>
  );
}
