import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Selected } from '@/api/bulk';
import { type ExportFormat, exportOf } from '@/api/exports';
import { asProblem } from '@/api/problem';
import type { ObjectType } from '@/api/types';
import { toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { titleField } from '../list/columns';
import type { Look } from '../views/look';
import { texts } from './messages';

type Props = { object: ObjectType; selected: Selected | null; look: Look; q: string | undefined };
type Wish = { format: ExportFormat; isShort: boolean };

const formatNames: Record<ExportFormat, string> = { csv: 'CSV', xlsx: 'Excel', json: 'JSON', vcard: 'vCard' };

/** People and organisations, of whom address books know. */
const withCards = new Set(['contacts', 'companies', 'leads']);

/** Takes what is selected, else all that matches, home as a file. */
export function ExportMenu({ object, selected, look, q }: Props) {
  const t = useText(texts);
  const { mutate, isPending } = useMutation({
    mutationFn: ({ format, isShort }: Wish) => {
      const fields = isShort ? [...new Set([titleField(object).name, ...look.columns])] : undefined;
      const wanted = selected ?? { filter: look.filter ?? {}, q };
      return exportOf(object.name, wanted, { format, fields });
    },
    onSuccess: ({ url }, { format }) => save(url, `${object.name}.${format === 'vcard' ? 'vcf' : format}`),
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  if (!object.verbs.includes('export')) return null;
  const item = (format: Wish['format'], isShort: boolean) => (
    <Menu.Item onClick={() => mutate({ format, isShort })}>
      {t(isShort ? 'shownColumns' : 'allFields', { format: formatNames[format] })}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('export')}>
          <ActionIcon variant="default" size={30} aria-label={t('export')} loading={isPending}>
            <IconDownload size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {item('xlsx', true)}
        {item('csv', true)}
        <Menu.Divider />
        {item('xlsx', false)}
        {item('csv', false)}
        {item('json', false)}
        {withCards.has(object.name) && item('vcard', false)}
      </Menu.Dropdown>
    </Menu>
  );
}

function save(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  if (url.startsWith('blob:')) setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
