export const voucher = {
  VOUCHER_STEP_NOT_DUE:
    'This step is not due yet, or has been done. Vouchers go step by step and nobody can skip one. Please look at where it stands.',
  VOUCHER_NOT_YOURS: 'This step is not for the office you act under. The voucher says whose turn it is.',
  VOUCHER_NOT_HANDLER: 'Only the handler can sign. If the handler is wrong, return the voucher and correct it.',
  VOUCHER_OWN_WORK: 'You handled or reviewed this money, so somebody else must review and co-sign it.',
  VOUCHER_SIGNED_ALREADY: 'You have co-signed already; another person must sign too.',
  VOUCHER_ROUND: 'This voucher has just been returned and changed. Please read it again before you sign.',
  VOUCHER_AMOUNT: 'The amount must be more than 0.',
  VOUCHER_DATE: 'The date of a receipt cannot be after today.',
  VOUCHER_ACCOUNT: 'Please choose a category: one of income for income, one of spending for spending.',
  VOUCHER_HANDLER: 'The handler must be a cadre of this village in office. Please choose again.',
  VOUCHER_PHOTO_REQUIRED: 'Please take a photo of the receipt. Money without one does not go this way.',
  VOUCHER_PHOTOS_TOO_MANY: 'At most {max} photos.',
}
