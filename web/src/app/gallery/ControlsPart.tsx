import {
  ActionIcon,
  Button,
  Checkbox,
  Menu,
  NumberInput,
  SegmentedControl,
  Select,
  Switch,
  Tabs,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { RowMenu } from '@/design/RowMenu';
import { ColorButton } from '@/design/rows/ColorButton';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { Part, Specimen } from './Part';

/** What is pressed, switched and typed into. */
export function ControlsPart() {
  const t = useText(texts);
  const [segment, setSegment] = useState('first');
  const [color, setColor] = useState('teal');
  const choices = (['first', 'second', 'third'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <Part id="controls" title={t('controls')} width={280}>
      <Specimen name={t('usual')}>
        <Button leftSection={<IconPlus size={16} />}>{t('button')}</Button>
        <Button variant="default">{t('other')}</Button>
        <Button variant="subtle" color="gray">
          {t('quiet')}
        </Button>
        <Button color="red">{t('grave')}</Button>
      </Specimen>
      <Specimen name={t('disabled')}>
        <Button disabled>{t('button')}</Button>
        <Button variant="default" disabled>
          {t('other')}
        </Button>
        <Button variant="subtle" color="gray" disabled>
          {t('quiet')}
        </Button>
      </Specimen>
      <Specimen name={t('busy')}>
        <Button loading>{t('button')}</Button>
        <Button variant="default" loading>
          {t('other')}
        </Button>
      </Specimen>
      <Specimen name={t('usual')}>
        <ActionIcon aria-label={t('button')}>
          <IconPencil size={16} />
        </ActionIcon>
        <ActionIcon aria-label={t('grave')} disabled>
          <IconTrash size={16} />
        </ActionIcon>
        <RowMenu label={t('quiet')}>
          <Menu.Item leftSection={<IconPencil size={16} />}>{t('button')}</Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} />}>
            {t('grave')}
          </Menu.Item>
        </RowMenu>
        <ColorButton value={color} label={t('name')} onChange={setColor} />
      </Specimen>
      <Specimen name={t('chosen')}>
        <SegmentedControl aria-label={t('stage')} data={choices} value={segment} onChange={setSegment} />
      </Specimen>
      <Specimen name={t('chosen')}>
        <Tabs defaultValue="first">
          <Tabs.List>
            {choices.map(({ value, label }) => (
              <Tabs.Tab key={value} value={value}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      </Specimen>
      <Specimen name={t('usual')}>
        <Checkbox label={t('first')} />
        <Checkbox label={t('second')} defaultChecked />
        <Checkbox label={t('third')} indeterminate />
        <Checkbox label={t('disabled')} disabled />
      </Specimen>
      <Specimen name={t('usual')}>
        <Switch label={t('first')} />
        <Switch label={t('second')} defaultChecked />
        <Switch label={t('disabled')} disabled />
      </Specimen>
      <Specimen name={t('empty')}>
        <TextInput label={t('name')} description={t('small')} placeholder={t('long')} />
      </Specimen>
      <Specimen name={t('filled')}>
        <TextInput label={t('name')} defaultValue={t('long')} />
      </Specimen>
      <Specimen name={t('invalid')}>
        <TextInput label={t('name')} error={t('fault')} withAsterisk />
      </Specimen>
      <Specimen name={t('disabled')}>
        <TextInput label={t('name')} defaultValue={t('long')} disabled />
      </Specimen>
      <Specimen name={t('chosen')}>
        <Select label={t('stage')} data={choices} defaultValue="second" />
      </Specimen>
      <Specimen name={t('filled')}>
        <NumberInput label={t('sum')} defaultValue={1250} />
      </Specimen>
      <Specimen name={t('filled')}>
        <Textarea label={t('name')} defaultValue={t('long')} autosize minRows={2} />
      </Specimen>
    </Part>
  );
}
