import { ActionIcon, Input, Select, TextInput } from '@mantine/core';
import { IconLanguage, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ColorButton } from '@/design/rows/ColorButton';
import rows from '@/design/rows/Rows.module.css';
import { SortableRows } from '@/design/rows/SortableRows';
import { languageNames, languages, useLabel, useLocale, useText } from '@/lib/i18n';
import { plainName } from '@/lib/plainName';
import { texts } from './messages';
import type { Option } from './shape';

type Props = {
  options: Option[];
  error?: string;
  /** Stages also say how far a record is. */
  areStages?: boolean;
  label?: string;
  onChange: (options: Option[]) => void;
};

const statuses = ['open', 'won', 'lost'] as const;

/** The options of a choice: words in each language, colours, their order. */
export function OptionsEditor({ options, error, areStages, label: heading, onChange }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  const [text, setText] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const edit = (value: string, change: Partial<Option>) =>
    onChange(options.map((option) => (option.value === value ? { ...option, ...change } : option)));
  const add = () => {
    const words = text.trim();
    if (!words) return;
    const value = plainName(
      words,
      'option',
      options.map((option) => option.value),
    );
    const status = areStages ? { status: 'open' as const } : {};
    onChange([...options, { value, label: { [language]: words }, color: 'gray', ...status }]);
    setText('');
  };
  const others = languages.filter((each) => each !== language);
  return (
    <Input.Wrapper label={heading ?? t('options')} labelElement="div" error={error}>
      {options.length > 0 && (
        <SortableRows
          label={heading ?? t('options')}
          items={options.map((option) => ({ ...option, id: option.value, title: label(option.label) }))}
          onOrder={(order) =>
            onChange(order.flatMap((value) => options.find((each) => each.value === value) ?? []))
          }
        >
          {(option) => (
            <>
              <ColorButton
                value={option.color}
                label={option.title}
                onChange={(color) => edit(option.value, { color })}
              />
              <div className={rows.main}>
                <TextInput
                  aria-label={t('option')}
                  maxLength={100}
                  value={option.label[language] ?? ''}
                  placeholder={option.title}
                  onChange={(event) =>
                    edit(option.value, { label: { ...option.label, [language]: event.currentTarget.value } })
                  }
                />
                {open === option.value &&
                  others.map((each) => (
                    <TextInput
                      key={each}
                      mt={4}
                      aria-label={t('optionIn', { language: languageNames[each] })}
                      placeholder={languageNames[each]}
                      maxLength={100}
                      value={option.label[each] ?? ''}
                      onChange={(event) =>
                        edit(option.value, { label: { ...option.label, [each]: event.currentTarget.value } })
                      }
                    />
                  ))}
              </div>
              {areStages && (
                <Select
                  w={112}
                  aria-label={t('statusOf', { name: option.title })}
                  data={statuses.map((value) => ({ value, label: t(value) }))}
                  value={option.status ?? 'open'}
                  allowDeselect={false}
                  onChange={(status) => edit(option.value, { status: status as Option['status'] })}
                />
              )}
              <ActionIcon
                aria-label={t('languagesOf', { name: option.title })}
                aria-expanded={open === option.value}
                onClick={() => setOpen(open === option.value ? null : option.value)}
              >
                <IconLanguage size={16} />
              </ActionIcon>
              <ActionIcon
                aria-label={t('removeOption', { name: option.title })}
                onClick={() => onChange(options.filter((each) => each.value !== option.value))}
              >
                <IconX size={16} />
              </ActionIcon>
            </>
          )}
        </SortableRows>
      )}
      <div className={rows.side} style={{ flexWrap: 'nowrap' }}>
        <TextInput
          className={rows.main}
          aria-label={t('addOption')}
          placeholder={t('addOption')}
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <ActionIcon aria-label={t('addOption')} disabled={!text.trim()} onClick={add}>
          <IconPlus size={16} />
        </ActionIcon>
      </div>
    </Input.Wrapper>
  );
}
