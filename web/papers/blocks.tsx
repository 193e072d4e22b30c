// A filled form of any process, only to be read: rows of fields, tables, and lists of things with fields of their own.

import { useSay, useText } from '../lib/language.ts'
import type { Block, Value } from '../lib/types.ts'
import { TableBlock } from './table.tsx'
import { isNothing, ValueText } from './value.tsx'
import './papers.css'
import { placeKey } from './place-key.ts'
import { WORDS } from './words.ts'

type Fields = Extract<Block, { kind: 'fields' }>
type List = Extract<Block, { kind: 'list' }>

/** What was put side by side for whoever decides comes before the single things that it was made from. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  const isCompared = blocks.some(isComparison)
  const ordered = blocks.toSorted((one, other) => Number(isComparison(other)) - Number(isComparison(one)))
  return ordered.map((block, index) => (
    <OneBlock key={placeKey(index, block.kind)} block={block} isOpen={!isCompared} />
  ))
}

function isComparison(block: Block): boolean {
  return block.kind === 'table' && block.chosen !== undefined
}

function OneBlock({ block, isOpen }: { block: Block; isOpen: boolean }) {
  switch (block.kind) {
    case 'fields':
      return <FieldsBlock fields={block} />
    case 'table':
      return block.rows.length > 0 ? <TableBlock table={block} /> : null
    case 'list':
      return <ListBlock list={block} isOpen={isOpen} />
    default:
      return block satisfies never
  }
}

function FieldsBlock({ fields: { title, rows } }: { fields: Fields }) {
  const say = useSay()
  const filled = rows.filter(({ values }) => !values.every(isNothing))
  if (filled.length === 0) return null
  return (
    <div className="papers-block">
      {title && <h3>{say(title)}</h3>}
      <dl className="papers-fields">
        {filled.map(({ label, values, wide }) => (
          <div key={label.en} className={wide ? 'papers-wide' : undefined}>
            <dt>{say(label)}</dt>
            <dd>
              <Values values={values} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Values({ values }: { values: readonly Value[] }) {
  return values.map((value, index) => (
    <span key={placeKey(index)} className="papers-value">
      <ValueText value={value} />
    </span>
  ))
}

function ListBlock({ list: { title, items }, isOpen }: { list: List; isOpen: boolean }) {
  const say = useSay()
  const t = useText(WORDS)
  if (items.length === 0) return null
  return (
    <div className="papers-block">
      <h3>{say(title)}</h3>
      <ol className="papers-list">
        {items.map((blocks, index) => (
          <li key={placeKey(index, nameOf(blocks))}>
            <details open={isOpen}>
              <summary>
                <span className="papers-no number">{index + 1}</span>
                {nameOf(blocks) ?? t('nothing')}
              </summary>
              <Blocks blocks={blocks} />
            </details>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The first text of a thing says which one it is. */
function nameOf(blocks: readonly Block[]): string | undefined {
  const values = blocks.flatMap((block) => (block.kind === 'fields' ? block.rows.flatMap((row) => row.values) : []))
  return values.find((value): value is string => typeof value === 'string' && value !== '')
}
