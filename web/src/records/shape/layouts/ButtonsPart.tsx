import { Button, Menu } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ObjectType } from '@/api/types';
import { RowMenu } from '@/design/RowMenu';
import rows from '@/design/rows/Rows.module.css';
import { SortableRows } from '@/design/rows/SortableRows';
import { useLabel, useText } from '@/lib/i18n';
import { ButtonDialog } from './ButtonDialog';
import type { Button as ButtonWish } from './layouts';
import { kindTexts, texts } from './messages';

type Props = { object: ObjectType; buttons: ButtonWish[]; onChange: (buttons: ButtonWish[]) => void };

const most = 12;

/** The buttons above a record, in their order. */
export function ButtonsPart({ object, buttons, onChange }: Props) {
  const t = useText(texts);
  const kindName = useText(kindTexts);
  const label = useLabel();
  const [open, setOpen] = useState<number | null>(null);
  const put = (at: number, button: ButtonWish) => {
    onChange([...buttons.slice(0, at), button, ...buttons.slice(at + 1)]);
    setOpen(null);
  };
  return (
    <>
      <p className={rows.about}>{t('buttonsText')}</p>
      <Button
        variant="default"
        my="sm"
        leftSection={<IconPlus size={16} />}
        disabled={buttons.length >= most}
        onClick={() => setOpen(buttons.length)}
      >
        {t('addButton')}
      </Button>
      <SortableRows
        label={t('buttons')}
        items={buttons.map((button, at) => ({ id: String(at), title: label(button.label), button }))}
        onOrder={(ids) => onChange(ids.flatMap((id) => buttons[Number(id)] ?? []))}
      >
        {({ id, title, button }) => (
          <>
            <div className={rows.main}>
              <div className="cut">{title}</div>
              <div className={`${rows.soft} cut`}>
                {kindName(button.kind)}
                {button.url && ` · ${button.url}`}
              </div>
            </div>
            <RowMenu label={t('actions', { name: title })}>
              <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setOpen(Number(id))}>
                {t('edit')}
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} />}
                onClick={() => onChange(buttons.filter((_button, at) => at !== Number(id)))}
              >
                {t('remove')}
              </Menu.Item>
            </RowMenu>
          </>
        )}
      </SortableRows>
      {open !== null && (
        <ButtonDialog
          object={object}
          button={buttons[open]}
          onSave={(button) => put(open, button)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
