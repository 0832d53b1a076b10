import { addLink, changeLinkRole, type Link, loadLinks } from '@/api/history';
import { getRecord, patchRecord } from '@/api/records';
import type { ObjectType } from '@/api/types';
import { refsOf } from '../fields/values';

/** Ties again what was untied: a free link as it was, a value of a field at the end of the field's values. */
export async function putBack(object: ObjectType, id: string, link: Link): Promise<void> {
  if (!link.field) {
    await addLink(object.name, id, { object: link.object, id: link.record.id, role: link.role });
    return;
  }
  const field = object.fields.find(({ name }) => name === link.field);
  const record = await getRecord(object.name, id);
  const known = refsOf(record[link.field]).map((ref) => ({ object: ref.object ?? link.object, id: ref.id }));
  const values = [...known, { object: link.object, id: link.record.id }];
  const value = field?.target ? values.map((ref) => ref.id) : values;
  await patchRecord(object.name, id, { [link.field]: value }, record.version);
  if (link.role) await giveRole(object, id, link);
}

async function giveRole(object: ObjectType, id: string, link: Link): Promise<void> {
  const links = await loadLinks(object.name, id);
  const again = links.find((each) => each.field === link.field && each.record.id === link.record.id);
  if (again) await changeLinkRole(object.name, id, again.id, link.role);
}
