import { useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconKeyboard, IconMoon, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useObjects } from '@/api/objects';
import { searchQuery } from '@/api/search';
import { meQuery } from '@/api/session';
import { objectIcon } from '@/design/icons';
import { useEditMe } from '@/features/accounts/useEditMe';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { useOpenRecord } from '@/records/address';
import { texts } from '../messages';
import type { Section } from '../sections';
import { matching, type PaletteItem, readPaletteText } from './items';

type Does = { sections: Section[]; onCreate: (object: string) => void; onKeys: () => void };

/** What finds the parts of the settings is fetched with the first word. */
const partsQuery = {
  queryKey: ['settings-parts'],
  queryFn: async () => (await import('./settingsParts')).settingsParts,
  staleTime: Number.POSITIVE_INFINITY,
};

/** What the palette offers for the typed text: records found by the server, then places and commands. */
export function usePaletteItems(text: string, { sections, onCreate, onKeys }: Does): PaletteItem[] {
  const t = useText(texts);
  const label = useLabel();
  const objects = useObjects();
  const navigate = useNavigate();
  const edit = useEditMe();
  const { language } = useLocale();
  const { data: me } = useQuery(meQuery);
  const { colorScheme } = useMantineColorScheme();
  const { openRecord } = useOpenRecord();
  const { words, commands, records } = readPaletteText(text);
  const [asked] = useDebouncedValue(words, 80);
  const { data: found = [] } = useQuery({ ...searchQuery(asked), enabled: records && asked.length > 0 });

  const recordItems = found.map((each): PaletteItem => {
    const object = objects.find((one) => one.name === each.object);
    return {
      id: `record-${each.id}`,
      group: t('paletteRecords'),
      label: each.title,
      hint: each.subtitle || (object && label(object.label)),
      icon: objectIcon(object?.icon ?? ''),
      run: () => openRecord(each),
    };
  });
  const places = sections.map(
    (section): PaletteItem => ({
      id: `go-${section.path}`,
      group: t('paletteGo'),
      label: section.label,
      icon: section.icon,
      run: () => void navigate({ to: section.path }),
    }),
  );
  const { data: settingsParts } = useQuery({ ...partsQuery, enabled: words !== '' });
  const settings =
    words && me && settingsParts
      ? settingsParts(me, words, language).map(
          ({ name, title, icon }): PaletteItem => ({
            id: `settings-${name}`,
            group: t('settings'),
            label: label(title),
            icon,
            run: () => void navigate({ to: '/settings/$section', params: { section: name } }),
          }),
        )
      : [];
  const creations = objects
    .filter((object) => object.verbs.includes('create'))
    .map(
      (object): PaletteItem => ({
        id: `create-${object.name}`,
        group: t('paletteCommands'),
        label: t('paletteCreate', { name: label(object.label) }),
        icon: IconPlus,
        run: () => onCreate(object.name),
      }),
    );
  const rest: PaletteItem[] = [
    {
      id: 'theme',
      group: t('paletteCommands'),
      label: colorScheme === 'dark' ? t('themeLight') : t('themeDark'),
      icon: IconMoon,
      run: () => edit({ theme: colorScheme === 'dark' ? 'light' : 'dark' }),
    },
    { id: 'keys', group: t('paletteCommands'), label: t('keys'), icon: IconKeyboard, run: onKeys },
  ];
  const offered = commands ? [...matching([...places, ...creations, ...rest], words), ...settings] : [];
  return records && words ? [...recordItems, ...offered] : offered;
}
