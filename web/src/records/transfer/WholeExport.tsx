import { Button } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '@/api/session';
import { PartHead } from '@/design/rows/PartHead';
import { messages, useText } from '@/lib/i18n';

const texts = messages({
  title: { en: 'Everything as a file', uk: 'Усе одним файлом', ru: 'Всё одним файлом' },
  about: {
    en: 'Every record, its history, comments, links and files in open formats (CSV, JSON, YAML), to keep or to leave with.',
    uk: 'Усі записи, їхня історія, коментарі, звʼязки та файли у відкритих форматах (CSV, JSON, YAML): зберегти або забрати з собою.',
    ru: 'Все записи, их история, комментарии, связи и файлы в открытых форматах (CSV, JSON, YAML): сохранить или забрать с собой.',
  },
  download: { en: 'Download everything', uk: 'Завантажити все', ru: 'Скачать всё' },
});

/** The whole workspace as one zip; the browser fetches it by itself, however large it is. For whoever may read the audit log. */
export function WholeExport() {
  const t = useText(texts);
  const { data: me } = useQuery(meQuery);
  if (!me?.capabilities.includes('read_audit')) return null;
  return (
    <PartHead title={t('title')} about={t('about')}>
      <Button
        component="a"
        href="/api/v1/workspace/export"
        download
        variant="default"
        leftSection={<IconPackageExport size={16} />}
      >
        {t('download')}
      </Button>
    </PartHead>
  );
}
