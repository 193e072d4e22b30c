// A sheet of QR codes for the doors: A4, twelve on a page, each with the name of its place and what lies around it.

import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Button, Checkbox, Input, QRCode, TreeSelect } from 'antd'
import { useId, useMemo, useState } from 'react'
import { COLORS } from '../../app/theme.ts'
import { useText } from '../../lib/language.ts'
import { KINDS, type Place, type PlaceKind, placesQuery } from '../../places/places.ts'
import { around, type Tree, treeOf, within } from '../../places/tree.ts'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { PartHead } from '../part-head.tsx'
import { branchesOf } from './branches.ts'
import { addressOfCode } from './code-address.ts'
import './codes.css'
import { kindOptions } from './kinds.ts'
import { WORDS } from './words.ts'

/** In the room of a label; what matters is that a phone reads it from half a metre. */
const SIZE = 148
const USUAL: readonly PlaceKind[] = ['room', 'spot']

export function CodesPart() {
  const { under } = useSearch({ from: '/signed-in/admin/$part' })
  const { data, error, refetch } = useQuery(placesQuery)
  const tree = useMemo(() => treeOf((data?.items ?? []).filter(({ active }) => active)), [data])
  return (
    <>
      <PartHead name="codes" back="/admin/places" />
      <ProblemNote error={error} retry={() => void refetch()} />
      {data ? <Codes tree={tree} under={under} /> : !error && <Waiting />}
    </>
  )
}

function Codes({ tree, under }: { tree: Tree; under: string | undefined }) {
  const t = useText(WORDS)
  const id = useId()
  const [top, setTop] = useState(under)
  const [kinds, setKinds] = useState<readonly PlaceKind[]>(() => usualKinds(tree, under))
  const [base, setBase] = useState(window.location.origin)
  const isAddress = addressOfCode(base, 'x') !== undefined
  const shown = within(tree, top).filter(({ kind, code }) => code !== undefined && kinds.includes(kind))
  return (
    <>
      <div className="codes-tools">
        <p className="soft admin-lead">{t('codesLead')}</p>
        <div className="codes-fields">
          <div>
            <label htmlFor={`${id}-range`}>{t('range')}</label>
            <TreeSelect
              id={`${id}-range`}
              allowClear
              placeholder={t('wholeSchool')}
              value={top ?? null}
              treeData={branchesOf(tree)}
              onChange={(next: string | null) => setTop(next ?? undefined)}
            />
          </div>
          <div>
            <label htmlFor={`${id}-address`}>{t('address')}</label>
            <Input
              id={`${id}-address`}
              value={base}
              status={isAddress ? '' : 'error'}
              aria-invalid={!isAddress}
              aria-describedby={`${id}-address-note`}
              onChange={({ target }) => setBase(target.value)}
            />
            <p id={`${id}-address-note`} className={isAddress ? 'soft' : 'codes-wrong'}>
              {t(isAddress ? 'addressText' : 'addressWrong')}
            </p>
          </div>
        </div>
        <Checkbox.Group aria-label={t('kinds')} value={[...kinds]} options={kindOptions(t)} onChange={setKinds} />
        <Button
          type="primary"
          size="large"
          icon={<Icon name="print" size={18} />}
          disabled={shown.length === 0 || !isAddress}
          onClick={() => window.print()}
        >
          {t('printNow', { count: shown.length })}
        </Button>
      </div>
      {shown.length === 0 && <Empty icon="pin" title={t('noCodes')} />}
      <ul className="codes">
        {shown.map((place) => (
          <Label key={place.id} place={place} base={base} />
        ))}
      </ul>
    </>
  )
}

function Label({ place, base }: { place: Place; base: string }) {
  const t = useText(WORDS)
  const { name, code = '' } = place
  return (
    <li className="code">
      <QRCode
        type="svg"
        value={addressOfCode(base, code) ?? code}
        size={SIZE}
        bordered={false}
        color={COLORS.ink}
        errorLevel="M"
        aria-label={t('codeOf', { name })}
        role="img"
      />
      <strong>{name}</strong>
      <span>{around(place)}</span>
      <small>
        {t('scan')} · <span className="number">{code}</span>
      </small>
    </li>
  )
}

/** Doors of rooms; where there are none below, whatever there is. */
function usualKinds(tree: Tree, under: string | undefined): readonly PlaceKind[] {
  const hasUsual = within(tree, under).some(({ kind }) => USUAL.includes(kind))
  return hasUsual ? USUAL : KINDS
}
