export const voucher = {
  VOUCHER_STEP_NOT_DUE: '现在还轮不到这一步，或者这一步已经办过了。票据要一步一步办，谁也不能跳过。请看最新进度。',
  VOUCHER_NOT_YOURS: '这一步不归您现在的职务办。请看票据上写的该由谁办。',
  VOUCHER_NOT_HANDLER: '只有经手人本人才能签字。经手人写错了，请退回后修改。',
  VOUCHER_OWN_WORK: '这笔钱是您经手或者审核的，不能再由您来审核、会签，请别人来办。',
  VOUCHER_SIGNED_ALREADY: '您已经会签过了，还要另一个人会签。',
  VOUCHER_ROUND: '这张票据刚刚被退回改过，请看过新的再签。',
  VOUCHER_AMOUNT: '金额要大于 0。',
  VOUCHER_DATE: '票据的日期不能晚于今天。',
  VOUCHER_ACCOUNT: '请选这笔钱属于哪一类，收入选收入的，支出选支出的。',
  VOUCHER_HANDLER: '经手人要是本村现任的村干部，请重新选。',
  VOUCHER_PHOTO_REQUIRED: '请拍一张票据的照片。没有票据的钱不能走这里。',
  VOUCHER_PHOTOS_TOO_MANY: '照片最多 {max} 张。',
}
