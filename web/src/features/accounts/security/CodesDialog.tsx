import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { Dialog } from '@/design/Dialog';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Security.module.css';

/** The recovery codes, to be copied or kept as a file. */
export function CodesDialog({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const t = useText(texts);
  const text = codes.join('\n');
  return (
    <Dialog onClose={onClose} title={t('codesTitle')} closeOnClickOutside={false}>
      <Stack gap="sm">
        <Text>{t('codesText')}</Text>
        <ol className={classes.codes} aria-label={t('codesTitle')}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            component="a"
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
            download="dotyk-recovery-codes.txt"
          >
            {t('download')}
          </Button>
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t('copied') : t('copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t('kept')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
