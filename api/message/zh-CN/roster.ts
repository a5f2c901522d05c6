import { fileFaults } from '../../roster/file-fault'
import { rosterMessages } from '../../roster/parse/message'

/** Roster import and export. The faults of a file keep the words of the reader of files. */
export const roster = {
  ...fileFaults(rosterMessages['zh-CN']),
  ROSTER_IMPORT_DONE: '这份名册已经处理过了，不用再确认。要再导入，请重新选择文件。',
  ROSTER_CHANGED_SINCE: '预览之后，名册上的人有变动，没有写入任何内容。请重新选择文件预览一次。',
  ROSTER_NUMBERS_OWN_VILLAGE: '完整身份证号只能由本村村干部导出。您可以导出不含完整号码的名册。',
  ROSTER_REASON_REQUIRED: '导出完整身份证号要写明用途（至少 {min} 个字），村民可以查到。',
  ROSTER_EXPORT_GONE: '下载地址已过期，请回到名册页重新导出。',
}
