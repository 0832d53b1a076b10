import { Button, CloseButton, Menu } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useText } from '@/lib/i18n';
import { useKeys } from '@/lib/keys';
import classes from './Board.module.css';
import { texts } from './messages';

type Props = {
  count: number;
  columns: { id: string; title: string }[];
  onMove: (id: string, title: string) => void;
  onClear: () => void;
};

/** How many cards are chosen, and the way to move them without dragging. */
export function SelectedCards({ count, columns, onMove, onClear }: Props) {
  const t = useText(texts);
  useKeys({ escape: onClear });
  return (
    <div className={classes.selected} role="toolbar" aria-label={t('selected', { count })}>
      <span>{t('selected', { count })}</span>
      {columns.length > 0 && (
        <Menu position="top" shadow="md">
          <Menu.Target>
            <Button variant="default" leftSection={<IconArrowRight size={16} />}>
              {t('moveTo')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {columns.map(({ id, title }) => (
              <Menu.Item key={id} onClick={() => onMove(id, title)}>
                {title}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <CloseButton aria-label={t('clearSelection')} onClick={onClear} />
    </div>
  );
}
