// A box to sign in, with a finger, a pen or the mouse. The program that draws comes only when the box is shown.

import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type SignaturePad from 'signature_pad'
import { useText } from '../lib/language.ts'
import { WORDS } from './act-words.ts'

const INK = '#1d2b4f'
/** A picture of the hand stays far below what the server takes. */
const FINEST = 2
const ROOM = 12

type Properties = {
  /** How to get the picture, or undefined while the box is empty. */
  readonly onDrawn: (picture: (() => Promise<Blob>) | undefined) => void
  readonly describedBy?: string | undefined
}

export function DrawingPad({ onDrawn, describedBy }: Properties) {
  const t = useText(WORDS)
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad>(null)
  const drawn = useRef(onDrawn)
  useEffect(() => {
    drawn.current = onDrawn
  })
  useEffect(() => {
    const element = canvas.current
    if (!element) return undefined
    const stop = start(element, pad, (own) => drawn.current(() => pictureOf(element, own)))
    return () => {
      stop()
      drawn.current(undefined)
    }
  }, [])
  const clear = () => {
    pad.current?.clear()
    onDrawn(undefined)
  }
  return (
    <div className="drawing">
      <canvas ref={canvas} aria-label={t('signHere')} aria-describedby={describedBy} role="img" />
      <span className="drawing-hint soft" aria-hidden="true">
        {t('signHere')}
      </span>
      <Button size="small" className="drawing-clear" onClick={clear}>
        {t('clear')}
      </Button>
    </div>
  )
}

/** The canvas has as many points as the screen shows; when its size changes, what was drawn is drawn again. */
function start(
  canvas: HTMLCanvasElement,
  pad: { current: SignaturePad | null },
  onStroke: (pad: SignaturePad) => void,
): () => void {
  let stopped = false
  let stop = () => {
    stopped = true
  }
  void import('signature_pad').then(({ default: Pad }) => {
    if (stopped) return
    const own = new Pad(canvas, { penColor: INK, minWidth: 0.8, maxWidth: 2.6 })
    pad.current = own
    const fit = () => {
      const fine = Math.min(FINEST, window.devicePixelRatio || 1)
      canvas.width = canvas.offsetWidth * fine
      canvas.height = canvas.offsetHeight * fine
      canvas.getContext('2d')?.scale(fine, fine)
      own.fromData(own.toData())
    }
    const size = new ResizeObserver(fit)
    size.observe(canvas)
    own.addEventListener('endStroke', () => onStroke(own))
    stop = () => {
      size.disconnect()
      own.off()
      pad.current = null
    }
  })
  return () => stop()
}

/** Only what was drawn, with a little room around it. */
function pictureOf(canvas: HTMLCanvasElement, pad: SignaturePad): Promise<Blob> {
  const points = pad.toData().flatMap((stroke) => stroke.points)
  const fine = canvas.width / Math.max(1, canvas.offsetWidth)
  const [left, right] = span(
    points.map(({ x }) => x * fine),
    canvas.width,
  )
  const [top, bottom] = span(
    points.map(({ y }) => y * fine),
    canvas.height,
  )
  const cut = document.createElement('canvas')
  cut.width = Math.max(1, right - left)
  cut.height = Math.max(1, bottom - top)
  cut.getContext('2d')?.drawImage(canvas, -left, -top)
  return new Promise((resolve, reject) =>
    cut.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the drawing could not be read'))), 'image/png'),
  )
}

function span(places: readonly number[], most: number): readonly [number, number] {
  return [Math.max(0, Math.floor(Math.min(...places)) - ROOM), Math.min(most, Math.ceil(Math.max(...places)) + ROOM)]
}
