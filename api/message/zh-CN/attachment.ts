/** Uploading pictures and documents. */
export const attachment = {
  ATTACHMENT_REQUEST: '上传的内容不完整，文件没有保存。请检查网络后重新上传。',
  ATTACHMENT_EMPTY: '这个文件是空的。请重新选择文件。',
  ATTACHMENT_TOO_LARGE: '文件太大：每个最大 {max} MB。图片请先压缩，文件请拆分后再上传。',
  ATTACHMENT_TOO_MANY: '最多放 {max} 个附件。请删去一些，或合并成一个文件。',
  ATTACHMENT_TOO_MANY_TODAY: '今天已上传 {max} 个文件，达到上限。请明天再传，或请另一位村干部上传。',
  ATTACHMENT_TWICE: '同一个附件放了两次，请删去一个。',
  ATTACHMENT_NOT_FOUND: '有一个附件找不到了，可能不是本单位上传的。请删去后重新上传。',
  ATTACHMENT_TYPE: '不支持这种文件。请上传照片（JPG、PNG、WebP、GIF）或文件（PDF、Word 的 .docx、Excel 的 .xlsx）。',
  ATTACHMENT_NAME_LIES: '文件名的后缀和实际内容不符，没有保存。请确认选对了文件，或用原来的软件重新保存一份再上传。',
  ATTACHMENT_HEIC:
    '这是苹果手机的 HEIC 照片，很多手机打不开。请在“设置—相机—格式”里选“兼容性最佳”后重拍，或截屏后上传截图。',
  ATTACHMENT_OLD_OFFICE: '这是旧版或加了密码的 Office 文件。请去掉密码，另存为 .docx、.xlsx 或 PDF 后再上传。',
  ATTACHMENT_MACRO: '文件里带有宏程序，可能不安全。请另存为不带宏的 .docx 或 .xlsx 后再上传。',
  ATTACHMENT_ENCRYPTED: '文件加了密码，别人打不开。请去掉密码后再上传。',
  ATTACHMENT_DAMAGED: '文件已损坏或没有传完，打不开。请用原来的软件重新保存一份再上传。',
  ATTACHMENT_BOMB: '文件展开后过大，没有保存。请减少内容或删去大图片，另存后再上传。',
  ATTACHMENT_TOO_MANY_PIXELS: '图片尺寸太大，没有保存。请用手机自带的编辑缩小后再上传。',
  ATTACHMENT_ADDRESS: '图片或文件的地址已过期。请返回上一页刷新后再打开。',
}
