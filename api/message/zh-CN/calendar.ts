/** 公开日历. */
export const calendar = {
  CALENDAR_SPAN: '查看的日期范围不对：结束要晚于开始，最长 {days} 天。请重新选择。',
  CALENDAR_ITEM_UNKNOWN: '公开目录里没有这个定期公开的事项，请重新选择。',
  CALENDAR_FREQUENCY_RARER: '公开次数不能少于规定的次数，请重新选择。',
  CALENDAR_ONLY_MORE_OFTEN: '村里只能改为更勤的公开。要减少次数，请向乡镇申请。',
  CALENDAR_FINANCE_ALWAYS: '财务至少每季度公开一次，不能设为不适用。',
  CALENDAR_OFF_BY_TOWNSHIP: '“不适用”只能由乡镇或县里来定，请向乡镇说明情况。',
  CALENDAR_REASON_LENGTH: '请写明理由，{min} 到 {max} 个字，村民都能看到。',
  CALENDAR_REASON_NUMBER: '理由里有身份证号、手机号或银行卡号，村民都能看到，请删掉。',
  CALENDAR_UNCHANGED: '现在就是这样定的，没有改动。请返回查看。',
}
