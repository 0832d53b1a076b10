import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { changeTag, deleteTag, makeTag, type Tag, type TagEdit } from '@/api/tags';
import { FormDialog } from '@/design/FormDialog';
import { ColorButton } from '@/design/rows/ColorButton';
import { useText } from '@/lib/i18n';
import { useKeepRun } from '../bulk/useBulk';
import { useChange } from '../shape/useChange';
import { texts } from './messages';
import classes from './Tags.module.css';
import { tagKeys } from './tagKeys';

type Props = { tag?: Tag; onClose: () => void };

/** Makes a tag, or changes its name, colour and what it is for. */
export function TagDialog({ tag, onClose }: Props) {
  const t = useText(texts);
  const keepRun = useKeepRun();
  const [name, setName] = useState(tag?.name ?? '');
  const [color, setColor] = useState(tag?.color ?? 'blue');
  const [description, setDescription] = useState(tag?.description ?? '');
  const save = useChange<TagEdit, Saved>({
    change: (edit) => (tag ? changeTag(tag.id, edit) : makeTag(edit)),
    refresh: tagKeys,
    said: (saved) => t(tag ? 'saved' : 'made', { name: saved.name }),
    // A new name is taken back as the change of many records that it is.
    ...(tag ? {} : { undo: (made: Saved) => deleteTag(made.id) }),
    onDone: (saved) => {
      if (saved.run) keepRun(saved.run);
      onClose();
    },
  });
  const isRenamed = tag !== undefined && name.trim() !== tag.name;
  const problem = save.error ? asProblem(save.error) : null;
  const faultAt = (field: string) => problem?.of(field);
  const submit = () => save.mutate({ ...(isRenamed || !tag ? { name } : {}), color, description });
  return (
    <FormDialog
      title={tag ? t('editTitle', { name: tag.name }) : t('newTitle')}
      onClose={onClose}
      onSave={submit}
      isSaving={save.isPending}
      canSave={name.trim() !== ''}
    >
      <div className={classes.line}>
        <ColorButton value={color} label={name || t('color')} onChange={setColor} />
        <TextInput
          label={t('name')}
          value={name}
          error={faultAt('name')}
          disabled={tag?.busy}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
      </div>
      <Textarea
        label={t('description')}
        value={description}
        error={faultAt('description')}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      {isRenamed && tag.count > 0 && <p className={classes.note}>{t('renames', { count: tag.count })}</p>}
    </FormDialog>
  );
}

type Saved = Awaited<ReturnType<typeof makeTag>> & Partial<Awaited<ReturnType<typeof changeTag>>>;
