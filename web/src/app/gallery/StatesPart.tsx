import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useObject } from '@/api/objects';
import { ProblemState } from '@/design/ProblemState';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { EmptyList } from '@/records/EmptyList';
import { GridSkeleton } from '@/records/list/GridSkeleton';
import { RecordSkeleton } from '@/records/record/RecordSkeleton';
import { texts } from './messages';
import { Part, Specimen } from './Part';

const nothing = () => undefined;
const refused = [403, 404, 503, 0];

/** What stands where the content would: nothing yet, nothing found, refused, failed, on its way. */
export function StatesPart() {
  const t = useText(texts);
  const object = useObject('contacts');
  const add = <Button leftSection={<IconPlus size={16} />}>{t('button')}</Button>;
  return (
    <Part id="states" title={t('states')} width={340}>
      <Specimen name={t('empty')}>
        <State icon={IconKey} title={t('nobody')} action={add}>
          {t('nobodyText')}
        </State>
      </Specimen>
      {object && (
        <>
          <Specimen name={t('empty')}>
            <EmptyList object={object} isFiltered={false} onCreate={nothing} onClear={nothing} />
          </Specimen>
          <Specimen name={t('empty')}>
            <EmptyList object={object} isFiltered onCreate={nothing} onClear={nothing} />
          </Specimen>
        </>
      )}
      {refused.map((status) => (
        <Specimen key={status} name={String(status)}>
          <ProblemState status={status} reason={t('reason')} onRetry={nothing} />
        </Specimen>
      ))}
      <Specimen name={t('loading')}>
        <GridSkeleton />
      </Specimen>
      <Specimen name={t('loading')}>
        <RecordSkeleton />
      </Specimen>
    </Part>
  );
}
