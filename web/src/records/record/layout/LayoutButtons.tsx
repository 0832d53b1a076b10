import type { Layout, LayoutButton, ObjectType, RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { CreateButton } from './CreateButton';
import { FlowButton } from './FlowButton';
import classes from './LaidOut.module.css';
import { LinkButton } from './LinkButton';
import { texts } from './messages';
import { SetButton } from './SetButton';

type Props = { object: ObjectType; layout: Layout; record: RecordData };
export type ButtonProps = { button: LayoutButton; object: ObjectType; record: RecordData };

const kinds = { link: LinkButton, create: CreateButton, set: SetButton, flow: FlowButton };

/** What a layout lets people do with a record by one press. */
export function LayoutButtons({ object, layout, record }: Props) {
  const t = useText(texts);
  const mayChange = record.permissions?.update !== false;
  const offered = layout.buttons.filter(({ kind }) => mayChange || kind === 'link' || kind === 'create');
  if (offered.length === 0) return null;
  return (
    <div className={classes.buttons} role="group" aria-label={t('buttons')} data-unprinted>
      {offered.map((button, at) => {
        const Kind = kinds[button.kind];
        // biome-ignore lint/suspicious/noArrayIndexKey: buttons are told apart by their place alone.
        return <Kind key={`${layout.id}:${at}`} button={button} object={object} record={record} />;
      })}
    </div>
  );
}
