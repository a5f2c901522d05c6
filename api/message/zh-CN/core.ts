/** Codes thrown or refused by the core. `{name}` is replaced by the parameter of that name. */
export const core = {
  UNAUTHENTICATED: '登录已过期，请重新登录。您填写的内容没有丢失。',
  FORBIDDEN: '您没有办理这件事的权限。如有疑问，请联系村干部。',
  NOT_FOUND: '没有找到这项内容，可能已被删除，或不属于您所在的村。',
  BAD_INPUT: '提交的内容有误，请检查后重试。',
  RATE_LIMITED: '操作太频繁，请稍后再试。',
  COUNTY_UNKNOWN: '没有找到这个县，请重新选择所在的村。',
  IDEMPOTENCY_KEY_INVALID: '请求缺少有效的防重复编号（8 到 80 个字符），请更新小程序后重试。',
  IDEMPOTENCY_KEY_REUSED: '这个防重复编号已用于另一项操作，请刷新页面后重试。',
  PAGE_SIZE: '每页最多 {max} 条，请减少数量。',
  CURSOR_INVALID: '翻页位置无效，请回到列表开头重新加载。',
  TEXT_TOO_LONG: '内容太长：最多 {max} 个字，现在有 {length} 个字。',
  TEXT_REQUIRED: '此项不能为空，请填写。',
  DOCUMENT_NOT_TRUSTED: '此接口只接受小程序自带的查询。',
  DOCUMENT_TOO_COMPLEX: '查询过于复杂，请减少层数、别名或字段后重试。',
  INTERNAL_SERVER_ERROR: '系统出了问题，内容没有保存。请稍后重试；多次失败请告诉村干部。编号 {requestId}',
}
