import { ActionIcon, Switch } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { RowsSkeleton } from '@/design/rows/RowsSkeleton';
import { SortableRows } from '@/design/rows/SortableRows';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { Part, Specimen } from './Part';

type Name = 'first' | 'second' | 'third' | 'long';

/** Rows of settings: their head, rows put in order by hand, and their shadow while they load. */
export function RowsPart() {
  const t = useText(texts);
  const [order, setOrder] = useState<Name[]>(['first', 'second', 'third', 'long']);
  return (
    <Part id="rows" title={t('rows')} width={480}>
      <Specimen name={t('usual')}>
        <div>
          <PartHead title={t('name')} about={t('about')} />
          <SortableRows
            label={t('rows')}
            items={order.map((id) => ({ id, title: t(id) }))}
            onOrder={(ids) => setOrder(ids as Name[])}
          >
            {({ title }) => (
              <>
                <div className={rows.main}>
                  <div className="cut">{title}</div>
                  <div className={`${rows.soft} cut`}>{t('small')}</div>
                </div>
                <Switch aria-label={title} defaultChecked />
                <ActionIcon aria-label={`${t('button')}: ${title}`}>
                  <IconPencil size={16} />
                </ActionIcon>
              </>
            )}
          </SortableRows>
        </div>
      </Specimen>
      <Specimen name={t('loading')}>
        <RowsSkeleton />
      </Specimen>
    </Part>
  );
}
