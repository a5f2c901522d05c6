export const shell = {
  'app.name': '明白',
  'tab.home': '首页',
  'tab.disclosure': '公开',
  'tab.evaluation': '评议',
  'tab.account': '我的',
  'tab.workbench': '工作台',
  'tab.label': '主要栏目',
  'placeholder.text': '这里的内容正在建设。',
  'elder.title': '字太小？',
  'elder.text': '您的微信用的是大字。要不要把这里也换成大字？',
  'elder.accept': '换成大字',
  'elder.later': '不用',
} as const
