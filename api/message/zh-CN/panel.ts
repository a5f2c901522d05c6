/** 评审组打分。 */
export const panel = {
  PANEL_SUBJECT_ELSEWHERE: '选中的村或小组不在这个范围里，请重新选择。',
  PANEL_SUBJECTS_COUNT: '请选 2 到 {max} 个村或小组，一个没法比。',
  PANEL_ASPECTS_COUNT: '打分的项目要有 1 到 {max} 项。',
  PANEL_ASPECT_INVALID: '第 {number} 项没填好：要有名称，满分是 1 到 {max} 的整数，权重是 1 到 100 的整数。',
  PANEL_WEIGHTS_SUM: '各项权重加起来是 {sum}%，要正好 100%，请调整。',
  PANEL_SCORER_UNKNOWN: '有评委已经不在任，请重新选择。',
  PANEL_SCORERS_COUNT: '评委要有 {min} 到 {max} 人。',
  PANEL_SCORERS_TO_DROP: '要去掉最高分和最低分，评委至少 {min} 人、最多 {max} 人。请加人，或关掉这一条。',
  PANEL_CLOSED: '打分已经截止，不能再改。结果公布后请到评比里查看。',
  PANEL_NOT_SCORER: '您不是这次评比的评委，不用打分。如有疑问，请联系主持人。',
  PANEL_SCORE_MISSING: '“{aspect}”还没有打分，请补上。',
  PANEL_SCORE_RANGE: '“{aspect}”的分数要在 0 到 {max} 之间，每半分一档。',
  PANEL_REASON_REQUIRED: '还有 {missing} 份评分没有交。要现在结束，请写明原因（至少 {min} 个字），大家都能看到。',
}
