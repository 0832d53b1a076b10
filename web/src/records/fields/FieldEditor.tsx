import type { ComponentType } from 'react';
import type { FieldType } from '@/api/types';
import { BooleanEditor } from './editors/BooleanEditor';
import { ListEditor, MultiSelectEditor, SelectEditor, StageEditor, UserEditor } from './editors/ChoiceEditor';
import { DateEditor, DateTimeEditor } from './editors/DateEditor';
import { MoneyEditor } from './editors/MoneyEditor';
import { NumberEditor, RatingEditor } from './editors/NumberEditor';
import { AddressEditor, HandlesEditor } from './editors/PartsEditor';
import { ReferenceEditor, ReferencesEditor } from './editors/ReferenceEditor';
import { TagsEditor } from './editors/TagsEditor';
import { LongTextEditor, TextEditor } from './editors/TextEditor';
import type { EditorProps } from './editors/types';
import { FileEditor } from './lazyFiles';

const editors: Partial<Record<FieldType, ComponentType<EditorProps>>> = {
  long_text: LongTextEditor,
  number: NumberEditor,
  percent: NumberEditor,
  money: MoneyEditor,
  rating: RatingEditor,
  boolean: BooleanEditor,
  date: DateEditor,
  datetime: DateTimeEditor,
  select: SelectEditor,
  multi_select: MultiSelectEditor,
  tags: TagsEditor,
  phones: ListEditor,
  emails: ListEditor,
  urls: ListEditor,
  stage: StageEditor,
  user: UserEditor,
  reference: ReferenceEditor,
  references: ReferencesEditor,
  address: AddressEditor,
  handles: HandlesEditor,
  file: FileEditor,
};

/** The editor of a field's type; whatever has none of its own is typed as text. */
export function FieldEditor(props: EditorProps) {
  const Editor = editors[props.field.type] ?? TextEditor;
  return <Editor {...props} />;
}
