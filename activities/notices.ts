// What the sending of one message does to the world. Types only: a workflow imports this file.

export type NoticeInput = { readonly schoolId: string; readonly noticeId: string }

export type NoticeSteps = {
  /** Sends what still waits; what was sent or given up is left alone. */
  sendNotice(input: NoticeInput): Promise<void>
  /** Says that it could not be sent. */
  giveUpNotice(input: NoticeInput): Promise<void>
}
