import { Button, Menu } from '@mantine/core';
import { IconBolt, IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import type { RecordData } from '@/api/types';
import { toast, toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { buttonsQuery, pressButton } from '../api';
import { texts } from './messages';

/** The flows that may be begun by hand on this record: one as a button, several in a menu. */
export default function FlowButtons({ record }: { record: RecordData }) {
  const t = useText(texts);
  const { data = [] } = useQuery(buttonsQuery);
  const buttons = data.filter(({ object }) => object === record.object);
  const press = useMutation({
    mutationFn: ({ id }: { id: string; label: string }) => pressButton(id, record.id),
    onSuccess: ({ count }, { label }) => toast(t(count > 0 ? 'begun' : 'notBegun', { label })),
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  const [first] = buttons;
  if (!first || record.permissions?.update === false) return null;
  const bolt = <IconBolt size={16} stroke={1.6} />;
  if (buttons.length === 1)
    return (
      <Button
        variant="default"
        leftSection={bolt}
        loading={press.isPending}
        onClick={() => press.mutate(first)}
      >
        {first.label}
      </Button>
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          aria-label={t('buttons')}
          loading={press.isPending}
          leftSection={bolt}
          rightSection={<IconChevronDown size={14} />}
        >
          {buttons.length}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {buttons.map((button) => (
          <Menu.Item key={button.id} onClick={() => press.mutate(button)}>
            {button.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
