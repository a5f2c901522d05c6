export const policy = {
  POLICY_VALID_TO_BEFORE_FROM: '截止日期早于开始日期，请核对后修改。',
  POLICY_KEYWORDS: '关键词最多 {count} 个，每个不超过 {length} 个字。',
  POLICY_ATTACHMENTS: '附件最多 {max} 个，请删去一些。',
  POLICY_DRAFTS_FULL: '草稿已有 {max} 份，请先发布或删除旧草稿。',
  POLICY_WITHDRAWN: '这项政策已经撤下，不能再修改。',
  POLICY_SENSITIVE_NUMBER: '文中有没遮挡的证件号或银行卡号，请改成 {masked} 再发布。',
}
