// What visitors have reported, among the parts of the office.

import { Reports } from '../../visitors/visitors-page.tsx'
import { PartHead } from '../part-head.tsx'

export function VisitorsPart() {
  return (
    <>
      <PartHead name="visitors" />
      <Reports />
    </>
  )
}
