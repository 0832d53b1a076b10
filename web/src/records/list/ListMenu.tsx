import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCopyCheck,
  IconDots,
  IconPalette,
  IconSparkles,
  IconTrash,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ObjectType } from '@/api/types';
import type { ColorRule } from '@/api/views';
import { useText } from '@/lib/i18n';
import { texts as colorTexts } from '../colors/messages';
import { isWatched } from '../merge/isWatched';
import { texts } from './messages';

const ColorsDialog = lazy(() => import('../colors/ColorsDialog'));

type Props = { object: ObjectType; colors: ColorRule[]; onColors: (rules: ColorRule[]) => void };

/** The colours of a list, and the ways to what was deleted and to what was changed on many records at once. */
export function ListMenu({ object, colors, onColors }: Props) {
  const t = useText(texts);
  const color = useText(colorTexts);
  const [isColouring, setColouring] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={t('moreOfList')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPalette size={16} />} onClick={() => setColouring(true)}>
            {color('menu')}
          </Menu.Item>
          {isWatched(object) && (
            <Menu.Item
              component={Link}
              to={`/duplicates/${object.name}`}
              leftSection={<IconCopyCheck size={16} />}
            >
              {t('duplicates')}
            </Menu.Item>
          )}
          <Menu.Item component={Link} to={`/hygiene/${object.name}`} leftSection={<IconSparkles size={16} />}>
            {t('hygiene')}
          </Menu.Item>
          {object.verbs.includes('delete') && (
            <Menu.Item component={Link} to={`/deleted/${object.name}`} leftSection={<IconTrash size={16} />}>
              {t('deletedRecords')}
            </Menu.Item>
          )}
          <Menu.Item component={Link} to="/settings/changes" leftSection={<IconArrowBackUp size={16} />}>
            {t('pastChanges')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {isColouring && (
          <ColorsDialog
            object={object}
            rules={colors}
            onChange={onColors}
            onClose={() => setColouring(false)}
          />
        )}
      </Suspense>
    </>
  );
}
