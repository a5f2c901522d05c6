import type { attachment as zh } from '../zh-CN/attachment'

export const attachment: Record<keyof typeof zh, string> = {
  ATTACHMENT_REQUEST: 'The upload was incomplete and nothing was saved. Check the network and upload again.',
  ATTACHMENT_EMPTY: 'This file is empty. Please choose another.',
  ATTACHMENT_TOO_LARGE: 'The file is too large: {max} MB at most. Compress the picture or split the document.',
  ATTACHMENT_TOO_MANY: 'At most {max} attachments. Remove some or merge them into one file.',
  ATTACHMENT_TOO_MANY_TODAY: '{max} files were uploaded today, the limit. Try tomorrow or ask a colleague.',
  ATTACHMENT_TWICE: 'The same attachment stands twice. Please remove one.',
  ATTACHMENT_NOT_FOUND: 'An attachment was not found; it may belong to another office. Remove it and upload it again.',
  ATTACHMENT_TYPE:
    'Files of this kind are not accepted. Upload a picture (JPG, PNG, WebP, GIF) or a document (PDF, .docx, .xlsx).',
  ATTACHMENT_NAME_LIES:
    'The file name does not fit its content, so nothing was saved. Check the file, or save it again and upload that.',
  ATTACHMENT_HEIC:
    'This is a HEIC photo that many phones cannot open. Set the camera’s format to “Most Compatible”, or upload a screenshot.',
  ATTACHMENT_OLD_OFFICE:
    'This is an old or password-protected Office file. Remove the password and save it as .docx, .xlsx or PDF.',
  ATTACHMENT_MACRO: 'The file holds macros. Save it as .docx or .xlsx without macros and upload that.',
  ATTACHMENT_ENCRYPTED: 'The file has a password, so others could not open it. Remove it and upload again.',
  ATTACHMENT_DAMAGED: 'The file is damaged or incomplete. Save it again with its own program and upload that.',
  ATTACHMENT_BOMB: 'The file unfolds into too much and was not saved. Remove large pictures and save it again.',
  ATTACHMENT_TOO_MANY_PIXELS: 'The picture has too many pixels and was not saved. Make it smaller and upload again.',
  ATTACHMENT_ADDRESS: 'The address of this file has expired. Go back, reload the page and open it again.',
}
