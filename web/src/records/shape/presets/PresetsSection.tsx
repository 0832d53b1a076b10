import { Button, FileButton } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { toastFailure } from '@/design/toast';
import { useLabel, useText } from '@/lib/i18n';
import { WholeExport } from '../../transfer/WholeExport';
import { Applied } from './Applied';
import { texts } from './messages';
import { PlanDialog } from './PlanDialog';
import { ownPreset, type Preset, presetsQuery, type Wish } from './presets';

type Open = { title: string; wish: Wish };

/** Presets that come with Dotyk, one from a file, and the shape of this workspace as a file. */
export function PresetsSection() {
  const t = useText(texts);
  const label = useLabel();
  const query = useQuery(presetsQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const download = useMutation({
    mutationFn: ownPreset,
    onSuccess: save,
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  const take = async (file: File | null) => {
    if (file) setOpen({ title: file.name, wish: { yaml: await file.text() } });
  };
  return (
    <>
      <PartHead title={t('title')} about={t('about')}>
        <FileButton onChange={(file) => void take(file)} accept=".yaml,.yml">
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={16} />}>
              {t('fromFile')}
            </Button>
          )}
        </FileButton>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {t('own')}
        </Button>
      </PartHead>
      <Loaded query={query} reasonOf={asProblem}>
        {(presets) => (
          <ul className={rows.rows} aria-label={t('title')}>
            {presets.map((preset) => (
              <li key={preset.name} className={rows.row}>
                <PresetRow
                  preset={preset}
                  onOpen={() => setOpen({ title: label(preset.label), wish: { name: preset.name } })}
                />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Applied />
      <WholeExport />
      {open && <PlanDialog title={open.title} wish={open.wish} onClose={() => setOpen(null)} />}
    </>
  );
}

function PresetRow({ preset, onOpen }: { preset: Preset; onOpen: () => void }) {
  const t = useText(texts);
  const label = useLabel();
  const name = label(preset.label);
  const { objects = 0, fields = 0, pipelines = 0, layouts = 0, views = 0 } = preset.parts;
  const brings = [
    objects > 0 && t('objects', { count: objects }),
    t('fields', { count: fields }),
    t('pipelines', { count: pipelines }),
    t('layouts', { count: layouts }),
    t('views', { count: views }),
  ];
  return (
    <>
      <div className={rows.main}>
        <div>{name}</div>
        <div className={rows.soft}>{label(preset.about)}</div>
        <div className={rows.soft}>{brings.filter(Boolean).join(' · ')}</div>
      </div>
      <Button variant="default" aria-label={t('lookAt', { name })} onClick={onOpen}>
        {t('look')}
      </Button>
    </>
  );
}

/** Hands a file to the browser. */
function save(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'dotyk-preset.yaml';
  link.click();
  URL.revokeObjectURL(link.href);
}
