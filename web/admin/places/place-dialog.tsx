// A place: its name, what kind of place it is, and in what it lies.

import { Form, Input, Select, TreeSelect } from 'antd'
import { post, put } from '../../lib/api.ts'
import { useText } from '../../lib/language.ts'
import type { Place, PlaceKind } from '../../places/places.ts'
import { type Tree, within } from '../../places/tree.ts'
import { FormDialog } from '../form-dialog.tsx'
import { branchesOf } from './branches.ts'
import { kindOptions } from './kinds.ts'
import { WORDS } from './words.ts'

const NAME_MOST = 60

/** A new one, perhaps inside of another, or one that is there. */
export type Edited = { readonly place?: Place; readonly parent?: Place }
type Typed = { name: string; kind: PlaceKind; parent?: string | null }
type Properties = { readonly edited: Edited | undefined; readonly tree: Tree; readonly onClose: () => void }

export function PlaceDialog({ edited, tree, onClose }: Properties) {
  const t = useText(WORDS)
  const { place, parent } = edited ?? {}
  const save = async ({ name, kind, parent: inside }: Typed, keyFor: (body: unknown) => string) => {
    const body = { name, kind, ...(inside ? { parent: inside } : {}) }
    if (!place) {
      await post('/admin/places', body, keyFor(body))
      return t('added', { name })
    }
    await put(`/admin/places/${place.id}`, { name, kind, parent: inside ?? null })
    return t('changed', { name })
  }
  return (
    <FormDialog<Typed>
      open={edited !== undefined}
      title={titleOf()}
      initial={first(place, parent)}
      onClose={onClose}
      save={save}
    >
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('needed') }]}>
        <Input autoFocus maxLength={NAME_MOST} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label={t('kind')}>
        <Select options={kindOptions(t)} />
      </Form.Item>
      <Form.Item name="parent" label={t('parent')}>
        <TreeSelect
          allowClear
          showSearch={{ treeNodeFilterProp: 'title' }}
          placeholder={t('top')}
          treeData={branchesOf(tree, new Set(place ? within(tree, place.id).map(({ id }) => id) : []))}
        />
      </Form.Item>
    </FormDialog>
  )

  function titleOf(): string {
    if (place) return t('editOf', { name: place.name })
    return parent ? t('addIn', { name: parent.name }) : t('add')
  }
}

const INSIDE: Readonly<Record<PlaceKind, PlaceKind>> = {
  site: 'building',
  building: 'floor',
  floor: 'room',
  room: 'spot',
  spot: 'spot',
}

function first(place: Place | undefined, parent: Place | undefined): Partial<Typed> {
  if (place) return { name: place.name, kind: place.kind, ...(place.parent ? { parent: place.parent } : {}) }
  return parent ? { kind: INSIDE[parent.kind], parent: parent.id } : { kind: 'building' }
}
