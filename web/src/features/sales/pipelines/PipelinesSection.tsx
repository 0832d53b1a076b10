import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { PipelineDialog } from './PipelineDialog';
import { PipelinePart } from './PipelinePart';
import { allPipelinesQuery } from './pipelines';

/** Every pipeline with its stages, those in use first. */
export function PipelinesSection() {
  const t = useText(texts);
  const query = useQuery(allPipelinesQuery);
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <PartHead title={t('title')} about={t('about')}>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      </PartHead>
      <Loaded query={query} reasonOf={asProblem}>
        {(pipelines) =>
          [...pipelines]
            .sort((one, other) => Number(one.archived) - Number(other.archived))
            .map((pipeline) => <PipelinePart key={pipeline.id} pipeline={pipeline} pipelines={pipelines} />)
        }
      </Loaded>
      {isAdding && <PipelineDialog onClose={() => setAdding(false)} />}
    </>
  );
}
