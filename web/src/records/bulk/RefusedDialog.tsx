import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type BulkRun, bulkRowsQuery } from '@/api/bulk';
import { useObjects } from '@/api/objects';
import { Dialog } from '@/design/Dialog';
import { useLabel, useText } from '@/lib/i18n';
import { GridSkeleton } from '../list/GridSkeleton';
import { RecordLink } from '../RecordLink';
import { isHeldBeside, useHeldName } from './held';
import { texts } from './messages';

type Props = { run: BulkRun; onClose: () => void };

/** The records that were refused, or not wholly given back, each with its reasons. */
export default function RefusedDialog({ run, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const objects = useObjects();
  const heldName = useHeldName();
  const { data } = useQuery(bulkRowsQuery(run.id));
  const nameOf = (object: string, name: string | null) => {
    const fields = objects.find((each) => each.name === object)?.fields;
    return label(fields?.find((field) => field.name === name)?.label ?? {});
  };
  return (
    <Dialog title={t(run.status === 'undone' ? 'keptTitle' : 'refusedTitle')} onClose={onClose} size="lg">
      {data ? (
        <Table.ScrollContainer minWidth={320}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('record')}</Table.Th>
                <Table.Th>{t('reason')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.items.map((row) => (
                <Table.Tr key={row.id}>
                  <Table.Td>
                    {row.title === null ? (
                      t('outOfReach')
                    ) : isHeldBeside(row.object) ? (
                      `${heldName(row.object)}: ${row.title}`
                    ) : (
                      <RecordLink object={row.object} id={row.id}>
                        {row.title}
                      </RecordLink>
                    )}
                  </Table.Td>
                  <Table.Td>
                    {row.reasons.map((reason) => (
                      <div key={`${reason.field}${reason.code}`}>
                        {[nameOf(row.object, reason.field), reason.message].filter(Boolean).join(': ')}
                      </div>
                    ))}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : (
        <GridSkeleton />
      )}
    </Dialog>
  );
}
