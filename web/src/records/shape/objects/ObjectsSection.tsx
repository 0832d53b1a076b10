import { Button } from '@mantine/core';
import { IconPlus, IconTable } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { objectsQuery } from '@/api/objects';
import { asProblem } from '@/api/problem';
import type { ObjectType } from '@/api/types';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { ArchivedObjects } from './ArchivedObjects';
import { texts } from './messages';
import { ObjectDialog } from './ObjectDialog';
import { ObjectRow } from './ObjectRow';

/** The kinds of records there are: those people made, those of the product, those in the archive. */
export function ObjectsSection() {
  const t = useText(texts);
  const query = useQuery(objectsQuery);
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <PartHead title={t('title')} about={t('about')}>
        {add}
      </PartHead>
      <Loaded query={query} reasonOf={asProblem}>
        {(all) => {
          const records = all.filter((object) => !object.system);
          const own = records.filter((object) => !object.standard);
          return (
            <>
              <h3 className={rows.heading}>{t('own')}</h3>
              {own.length === 0 ? (
                <State icon={IconTable} title={t('noOwn')} action={add}>
                  {t('noOwnText')}
                </State>
              ) : (
                <Rows label={t('own')} objects={own} />
              )}
              <ArchivedObjects />
              <h3 className={rows.heading}>{t('standard')}</h3>
              <Rows label={t('standard')} objects={records.filter((object) => object.standard)} />
            </>
          );
        }}
      </Loaded>
      {isAdding && <ObjectDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function Rows({ label, objects }: { label: string; objects: ObjectType[] }) {
  return (
    <ul className={rows.rows} aria-label={label}>
      {objects.map((object) => (
        <li key={object.name} className={rows.row}>
          <ObjectRow object={object} />
        </li>
      ))}
    </ul>
  );
}
