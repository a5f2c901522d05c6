/** Offices and the rules they are held by (DOMAIN 4: 指导意见 2017, 民法典 1045). */
export const office = {
  OFFICE_WRONG_LEVEL: '这个职务不在这一级设置，请重新选择乡镇、村或县。',
  OFFICE_POST_UNFIT: '这个岗位与职务类别不相配，请重新选择。',
  OFFICE_START_UNLIKELY: '任职开始日期不对，请检查年份。',
  OFFICE_ENDS_BEFORE_START: '任期结束日期早于开始日期，请检查。',
  OFFICE_DIVISION_UNKNOWN: '没有找到这个村或乡镇，请重新选择。',
  OFFICE_FOR_ONESELF: '不能给自己任职或免职，请由上级或其他工作人员办理。',
  OFFICE_PERSON_GONE: '此人已迁出或去世，不能任职。',
  OFFICE_NOT_OF_VILLAGE: '村民代表和监督委员会成员必须是本村村民。',
  OFFICE_ALREADY_HELD: '此人在这段时间已担任同一职务，不用重复登记。',
  OFFICE_OVER: '这个职务已经结束了。',
  SUPERVISOR_IS_COMMITTEE_MEMBER:
    '{name}任{office}，村民委员会成员不得兼任村务监督委员会成员（《关于建立健全村务监督委员会的指导意见》）。请先免去一个职务，或换一个人。',
  SUPERVISOR_IS_ACCOUNTANT:
    '{name}任{office}，村会计不得担任村务监督委员会成员（《关于建立健全村务监督委员会的指导意见》）。请先免去一个职务，或换一个人。',
  SUPERVISOR_IS_CLERK:
    '{name}任{office}，村文书不得担任村务监督委员会成员（《关于建立健全村务监督委员会的指导意见》）。请先免去一个职务，或换一个人。',
  SUPERVISOR_IS_COLLECTIVE_LEADER:
    '{name}任{office}，村集体经济组织负责人不得担任村务监督委员会成员（《关于建立健全村务监督委员会的指导意见》）。请先免去一个职务，或换一个人。',
  SUPERVISOR_IS_CLOSE_RELATIVE:
    '近亲属（{relation}）{name}任{office}：村民委员会成员的近亲属不得担任村务监督委员会成员（《指导意见》、民法典第一千零四十五条）。请换一个人。',
  SUPERVISORS_TOO_FEW: '村务监督委员会应有 3 至 5 人，现在不足 3 人，请补选。',
  SUPERVISORS_TOO_MANY: '村务监督委员会应有 3 至 5 人，现在超过 5 人，请核对。',
  SUPERVISORS_NO_CHAIR: '村务监督委员会还没有主任，请登记。',
  SUPERVISORS_SEVERAL_CHAIRS: '村务监督委员会只能有一名主任，请核对。',
  KINSHIP_WITH_ONESELF: '不能登记与自己的亲属关系，请选择另一个人。',
  KINSHIP_NOT_RECORDED: '这两人之间没有单独登记的亲属关系。同一户里的关系请在花名册里改。',
  KINSHIP_TURNED_ROUND: '已登记相反的父母子女关系，请先核对谁是父母。',
}
