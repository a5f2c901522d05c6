import type { Translation } from '../catalogue'
import type { attachment as source } from '../zh-CN/attachment'

export const attachment = {
  addPictures: 'Add pictures',
  addDocuments: 'Add documents',
  full: 'The most there may be: {most}',
  rules: '10 MB each at most. The place a picture was taken at is removed.',
  sending: 'Uploading {percent}%',
  broken: 'The line broke and the file did not arrive. Try again where the signal is better.',
  opening: 'Opening…',
  notOpened: 'The file did not open. Check the network and try again.',
  title: 'Attachments',
} satisfies Translation<typeof source>
