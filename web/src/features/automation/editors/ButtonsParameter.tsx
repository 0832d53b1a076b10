import { ActionIcon, Button, Input } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useText } from '@/lib/i18n';
import type { TalkButton } from '../flow';
import classes from './editors.module.css';
import { texts } from './talkMessages';
import { WordsParameter } from './WordsParameter';

type Props = {
  label: string;
  value: TalkButton[];
  error?: string;
  required?: boolean;
  errorOf: (rest: string) => string | undefined;
  onChange: (value: TalkButton[]) => void;
};

const most = 10;

/** The buttons a bot offers; each keeps the steps that follow it. */
export function ButtonsParameter({ label, value, error, required, onChange }: Props) {
  const t = useText(texts);
  return (
    <Input.Wrapper label={label} error={error} required={required} labelElement="div">
      {value.map((button, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a button has no name but its place
        <div key={at} className={classes.button}>
          <WordsParameter
            label={t('button', { number: at + 1 })}
            value={button.label}
            onChange={(words) =>
              onChange(value.map((each, index) => (index === at ? { ...each, label: words } : each)))
            }
          />
          {value.length > 1 && (
            <ActionIcon
              size={28}
              variant="subtle"
              color="gray"
              aria-label={t('dropButton', { number: at + 1 })}
              onClick={() => onChange(value.toSpliced(at, 1))}
            >
              <IconX size={14} />
            </ActionIcon>
          )}
        </div>
      ))}
      {value.length < most && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...value, { label: '' }])}
        >
          {t('addButton')}
        </Button>
      )}
    </Input.Wrapper>
  );
}
