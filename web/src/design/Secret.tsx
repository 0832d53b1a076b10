import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useText } from '@/lib/i18n';
import { Dialog } from './Dialog';
import { texts } from './messages';
import classes from './Secret.module.css';

type Props = { title: string; text: string; value: string; onClose: () => void };

/** Something that is shown once only: a link or a key, to be copied. */
export function Secret({ title, text, value, onClose }: Props) {
  const t = useText(texts);
  return (
    <Dialog onClose={onClose} title={title} closeOnClickOutside={false}>
      <Stack gap="sm">
        <Text>{text}</Text>
        <code className={classes.secret}>{value}</code>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
          <CopyButton value={value}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? t('copied') : t('copy')}</Button>}
          </CopyButton>
        </Group>
      </Stack>
    </Dialog>
  );
}
