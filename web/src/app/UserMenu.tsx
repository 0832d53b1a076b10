import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconLogout, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { meQuery, signOut, type Theme } from '@/api/session';
import { Avatar } from '@/design/Avatar';
import { useEditMe } from '@/features/accounts/useEditMe';
import { languageNames, languages, useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import { queryClient } from './queryClient';
import classes from './UserMenu.module.css';

export function UserMenu() {
  const t = useText(texts);
  const { language } = useLocale();
  const { colorScheme } = useMantineColorScheme();
  const { data: me } = useQuery(meQuery);
  const edit = useEditMe();
  const navigate = useNavigate();
  const themes: Record<Theme, string> = {
    auto: t('themeAuto'),
    light: t('themeLight'),
    dark: t('themeDark'),
  };
  const leave = async () => {
    await import('./notices/settings/pushing').then((it) => it.takeNoPushes()).catch(() => undefined);
    await signOut();
    await navigate({ to: '/sign-in' });
    queryClient.clear();
  };
  const mark = (isChosen: boolean) =>
    isChosen ? <IconCheck size={16} /> : <span className={classes.noMark} />;

  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <button type="button" className={classes.button} aria-label={t('userMenu')}>
          <Avatar name={me?.name ?? ''} size={28} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <div className={classes.name}>{me?.name}</div>
          <div className={`${classes.email} cut`}>{me?.email}</div>
        </div>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconUser size={16} />}
          onClick={() => void navigate({ to: '/settings/$section', params: { section: 'profile' } })}
        >
          {t('profile')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('theme')}</Menu.Label>
        {(Object.keys(themes) as Theme[]).map((theme) => (
          <Menu.Item
            key={theme}
            leftSection={mark(colorScheme === theme)}
            closeMenuOnClick={false}
            onClick={() => edit({ theme })}
          >
            {themes[theme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('language')}</Menu.Label>
        {languages.map((each) => (
          <Menu.Item
            key={each}
            lang={each}
            leftSection={mark(language === each)}
            closeMenuOnClick={false}
            onClick={() => edit({ language: each })}
          >
            {languageNames[each]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
