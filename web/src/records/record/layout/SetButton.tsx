import { Button } from '@mantine/core';
import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { fieldOf } from '@/api/objects';
import type { Field } from '@/api/types';
import { useLabel } from '@/lib/i18n';
import { useMoveCards } from '../../board/useMoveCards';
import { refOf } from '../../fields/values';
import { useEditRecord } from '../../useEditRecord';
import type { ButtonProps } from './LayoutButtons';

/** Gives a field its value: a stage, a choice, yes or no. Where the record has it already there is nothing to press. */
export function SetButton(props: ButtonProps) {
  const field = fieldOf(props.object, props.button.field ?? '');
  if (!field) return null;
  const held = props.record[field.name];
  if ((refOf(held)?.id ?? held ?? false) === props.button.value) return null;
  return field.type === 'boolean' ? <Tick {...props} field={field} /> : <Move {...props} field={field} />;
}

type Props = ButtonProps & { field: Field };

function Tick({ button, object, record, field }: Props) {
  const label = useLabel();
  const edit = useEditRecord(object);
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconCheck size={14} />}
      onClick={() => edit({ record, values: { [field.name]: button.value } })}
    >
      {label(button.label)}
    </Button>
  );
}

/** As a card is moved on a board: what the stage asks for is asked for here too. */
function Move({ button, object, record, field }: Props) {
  const label = useLabel();
  const move = useMoveCards(object, field);
  const name = label(button.label);
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconArrowRight size={14} />}
      onClick={() => move([record], String(button.value), name)}
    >
      {name}
    </Button>
  );
}
