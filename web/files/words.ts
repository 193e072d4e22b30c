// The texts of files on their way.

import type { WordList } from '../lib/language.ts'

export const WORDS = {
  choose: { zh: '选择文件', en: 'Choose a file' },
  chooseMany: { zh: '选择文件', en: 'Choose files' },
  camera: { zh: '拍照', en: 'Take a photo' },
  hint: { zh: '也可以把文件拖到这里，或直接粘贴截图', en: 'Or drop files here, or paste a screenshot' },
  sending: { zh: '正在上传 {share}%', en: 'Uploading {share}%' },
  underWay: {
    zh: '还有 {count} 个文件正在上传，请稍候再提交。',
    en: '{count} {count?file is:files are} still uploading; wait a moment before you send.',
  },
  broken: { zh: '上传中断，点此继续', en: 'Broken off – tap to resume' },
  stop: { zh: '取消上传 {name}', en: 'Cancel {name}' },
  remove: { zh: '移除 {name}', en: 'Remove {name}' },
  tooMany: { zh: '最多 {most} 个文件', en: 'At most {most} files' },
  sent: { zh: '{name} 已上传', en: '{name} is uploaded' },
  failed: { zh: '没能上传', en: 'This could not be uploaded' },
  unknown: { zh: '文件', en: 'File' },
} as const satisfies WordList
