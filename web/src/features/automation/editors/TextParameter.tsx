import { ActionIcon, Menu, Textarea, Tooltip } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { useText } from '@/lib/i18n';
import { useFieldChoices } from './choices';
import { useMaking } from './context';
import classes from './editors.module.css';
import { texts } from './messages';

type Props = {
  label: string;
  value: string;
  error?: string;
  required?: boolean;
  onChange: (value: string) => void;
};

const shown = new Set([
  'text',
  'number',
  'money',
  'percent',
  'date',
  'datetime',
  'select',
  'phone',
  'email',
  'url',
  'long_text',
]);

/** Words with places that the record fills in: {title}, {amount}. */
export function TextParameter({ label, value, error, required, onChange }: Props) {
  const t = useText(texts);
  const { object } = useMaking();
  const fields = useFieldChoices(object, ({ name, type }) => name === 'title' || shown.has(type));
  return (
    <div className={classes.text}>
      <Textarea
        label={label}
        value={value}
        error={error}
        withAsterisk={required}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={10_000}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Tooltip label={t('insert')}>
            <ActionIcon className={classes.braces} size={22} aria-label={`${t('insert')}: ${label}`}>
              <IconBraces size={14} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          {fields.map((field) => (
            <Menu.Item key={field.value} onClick={() => onChange(`${value}{${field.value}}`)}>
              {field.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
