/** Choosing, sending and opening pictures and documents. */
export const attachment = {
  addPictures: '加图片',
  addDocuments: '加文件',
  full: '已放满 {most} 个附件',
  rules: '每个最大 10 MB。图片里的拍摄地点会自动去掉。',
  sending: '正在上传 {percent}%',
  broken: '网络断了，文件没有传完。请在信号好的地方再试。',
  opening: '正在打开…',
  notOpened: '文件没有打开，请检查网络后再试。',
  title: '附件',
} as const
