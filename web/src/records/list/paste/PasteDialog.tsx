import { Button, Group, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { asProblem } from '@/api/problem';
import { type BatchAnswer, changeMany } from '@/api/records';
import type { Field, ObjectType } from '@/api/types';
import { Dialog } from '@/design/Dialog';
import { toast, toastFailure } from '@/design/toast';
import { useLabel, useText } from '@/lib/i18n';
import { FieldValue } from '../../fields/FieldValue';
import { useLookups } from '../../fields/lookups';
import { remember } from '../../undo';
import type { Item } from '../items';
import { texts } from './messages';
import { parseCell } from './parseCell';
import { backOf, type CellPlan, planOf, updatesOf } from './plan';
import { readTable } from './table';
import { useLabelOf } from './useLabelOf';
import { faultTexts } from './words';

type Props = {
  object: ObjectType;
  fields: Field[];
  items: Item[];
  pasted: { text: string; row: number; column: number };
  onClose: () => void;
};

const shownRows = 100;
const batchLimit = 200;

/** What a paste would change, cell by cell, before it does; what does not fit is told and left out. */
export default function PasteDialog({ object, fields, items, pasted, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const lookups = useLookups();
  const labelOf = useLabelOf();
  const client = useQueryClient();
  const [refused, setRefused] = useState<Map<string, string>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was shown stays while the dialog is open
  const plan = useMemo(
    () =>
      planOf(object, fields, items, readTable(pasted.text), pasted, (field, text, before) =>
        parseCell(field, text, before, { lookups, labelOf }),
      ),
    [pasted],
  );
  const refresh = () => client.invalidateQueries({ queryKey: ['records', object.name] });
  const apply = useMutation({
    mutationFn: () => send(object.name, updatesOf(plan)),
    onSuccess: (results) => {
      void refresh();
      const reasons = results.flatMap((result, index): [string, string][] => {
        const id = updatesOf(plan)[index]?.id;
        return result.outcome === 'refused'
          ? [[String(id), result.errors?.[0]?.message ?? result.detail ?? '']]
          : [];
      });
      const count = results.length - reasons.length;
      const undo = remember(() =>
        send(object.name, backOf(plan)).then(refresh, (error) => toastFailure(asProblem(error).reason)),
      );
      if (count > 0) toast(t('pasted', { count }), { label: t('undo'), run: () => void undo() });
      if (reasons.length > 0) setRefused(new Map(reasons));
      else onClose();
    },
  });
  const problem = apply.error ? asProblem(apply.error) : null;
  const isOver = refused.size > 0;
  return (
    <Dialog title={t('title')} onClose={onClose} size="xl">
      <Text mb="sm" role="status">
        {[
          t('changes', { count: plan.changes }),
          ...(plan.faults > 0 ? [t('faults', { count: plan.faults })] : []),
          ...(plan.beyond > 0 ? [t('beyond', { count: plan.beyond })] : []),
        ].join(' · ')}
      </Text>
      {plan.rows.length > 0 && (
        <Table.ScrollContainer minWidth={480} mah={420}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('record')}</Table.Th>
                <Table.Th>{t('field')}</Table.Th>
                <Table.Th>{t('before')}</Table.Th>
                <Table.Th>{t('after')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {plan.rows.slice(0, shownRows).flatMap(({ record, cells }) =>
                cells.map((cell) => (
                  <Table.Tr key={`${record.id}${cell.field.name}`}>
                    <Table.Td>{record.title}</Table.Td>
                    <Table.Td>{label(cell.field.label)}</Table.Td>
                    <Table.Td>
                      <FieldValue field={cell.field} value={record[cell.field.name]} isQuiet />
                    </Table.Td>
                    <Table.Td>
                      <After cell={cell} refused={refused.get(record.id)} />
                    </Table.Td>
                  </Table.Tr>
                )),
              )}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {problem && (
        <Text c="red" role="alert">
          {problem.reason}
        </Text>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t(isOver ? 'close' : 'cancel')}
        </Button>
        {!isOver && (
          <Button
            onClick={() => apply.mutate()}
            loading={apply.isPending}
            disabled={plan.changes === 0}
            data-autofocus
          >
            {t('apply')}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}

function After({ cell, refused }: { cell: CellPlan; refused: string | undefined }) {
  const word = useText(faultTexts);
  if (cell.fault)
    return (
      <Text c="red" span>
        {cell.text}: {word(cell.fault)}
      </Text>
    );
  return (
    <>
      <FieldValue field={cell.field} value={cell.after} isQuiet />
      {refused && (
        <Text c="red" span>
          {refused}
        </Text>
      )}
    </>
  );
}

async function send(object: string, updates: Record<string, unknown>[]): Promise<BatchAnswer['results']> {
  const results: BatchAnswer['results'] = [];
  for (let at = 0; at < updates.length; at += batchLimit)
    results.push(...(await changeMany(object, { update: updates.slice(at, at + batchLimit) })).results);
  return results;
}
